-- What an import of a list of units changed: what a unit was before, nothing for a new one, and the version it was left at.
create table unit_import_change (
    batch_id bigint not null,
    unit_id  bigint not null,
    before   jsonb,
    version  int    not null,
    primary key (batch_id, unit_id)
);
create index dispatching_unit_import_batch on dispatching_unit (import_batch_id) where import_batch_id is not null;
