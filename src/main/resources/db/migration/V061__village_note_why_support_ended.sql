-- Why a village left the list, or why its posts changed, beside why it came on.
alter table village_support add column end_reason varchar(200);
