-- Who changed a village's support last, for the sentence a stale edit is refused with.
alter table village_support add column changed_by varchar(40), add column changed_at timestamptz;
create index village_category_village on village_category (village_code text_pattern_ops);
