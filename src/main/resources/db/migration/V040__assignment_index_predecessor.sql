-- Deleting a service asks whether it has a successor; without this, taking back 30,000 of them reads the table 30,000 times.
create index assignment_predecessor on assignment (predecessor_id) where predecessor_id is not null;
