create table dispatching_unit (
    id              bigint       primary key,
    name            varchar(100) not null,
    short_name      varchar(100),
    initials        varchar(100) not null,
    level           varchar(10)  not null,
    nature          varchar(20),
    affiliation     varchar(40),
    division_code   varchar(12)  not null references division (code) on update cascade,
    credit_code     varchar(18),
    parent_id       bigint       references dispatching_unit (id),
    merged_into_id  bigint       references dispatching_unit (id),
    valid_to        date,
    import_batch_id bigint,
    version         int          not null default 0,
    constraint u002_known_level check (level in ('CENTRAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP')),
    constraint u003_not_its_own_parent check (parent_id <> id and merged_into_id <> id)
);
create unique index u001_one_unit_per_name on dispatching_unit (name) where merged_into_id is null;
create unique index u004_one_unit_per_credit_code on dispatching_unit (credit_code) where merged_into_id is null;
create index dispatching_unit_division on dispatching_unit (division_code text_pattern_ops);
create index dispatching_unit_initials on dispatching_unit (initials text_pattern_ops);
create sequence dispatching_unit_seq increment by 50;

create table unit_alias (
    unit_id bigint       not null references dispatching_unit (id) on delete cascade,
    alias   varchar(100) not null,
    primary key (unit_id, alias)
);
create index unit_alias_alias on unit_alias (alias);

-- Which unit stands behind which village, for a period.
create table village_unit_link (
    id           bigint      primary key,
    village_code varchar(12) not null references division (code) on update cascade,
    unit_id      bigint      not null references dispatching_unit (id),
    starts_on    date        not null,
    ends_on      date,
    constraint u005_valid_link check (ends_on is null or ends_on > starts_on)
);
create index village_unit_link_village on village_unit_link (village_code);
create index village_unit_link_unit on village_unit_link (unit_id);
create sequence village_unit_link_seq increment by 50;
