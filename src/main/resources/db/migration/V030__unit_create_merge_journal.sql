-- Who changed a unit last, for the sentence a stale edit is refused with.
alter table dispatching_unit add column changed_by varchar(40), add column changed_at timestamptz;

-- A merge of two records of one unit, and all it moved, so that undoing it is exact.
create table unit_merge (
    id        bigint       primary key,
    unit_id   bigint       not null references dispatching_unit (id),
    into_id   bigint       not null references dispatching_unit (id),
    reason    varchar(200) not null,
    merged_by varchar(40)  not null,
    merged_at timestamptz  not null,
    undone_by varchar(40),
    undone_at timestamptz,
    constraint u012_merge_gives_reason check (unit_id <> into_id and reason <> '')
);
create unique index u011_not_merged_away on unit_merge (unit_id) where undone_at is null;
create index unit_merge_into on unit_merge (into_id);
create sequence unit_merge_seq increment by 50;

-- Rows that pointed at the merged unit and now point at the one that stays; for an alias, the name that was added.
create table unit_merge_item (
    merge_id bigint       not null references unit_merge (id),
    kind     varchar(10)  not null,
    item_id  bigint       not null,
    alias    varchar(100) not null default '',
    primary key (merge_id, kind, item_id, alias),
    constraint unit_merge_item_kind check (kind in ('CADRE', 'ALIAS', 'PART', 'LINK', 'MERGED'))
);
