-- A city or province asks its counties to confirm their rosters of a day.
create table confirmation_round (
    id            bigint      primary key,
    name          varchar(60) not null,
    division_code varchar(4)  not null references division (code) on update cascade,
    as_of         date        not null,
    due_on        date        not null,
    opened_by_id  bigint      not null,
    opened_by     varchar(40) not null,
    opened_at     timestamptz not null,
    constraint k003_days_in_order check (due_on >= as_of),
    constraint k004_one_round_a_day unique (division_code, as_of)
);
create sequence confirmation_round_seq increment by 50;

create table county_confirmation (
    id            bigint      primary key,
    round_id      bigint      not null references confirmation_round (id),
    county_code   varchar(6)  not null references division (code) on update cascade,
    state         varchar(20) not null,
    return_reason varchar(200),
    edition       int         not null default 0,
    changed_by    varchar(40),
    changed_at    timestamptz,
    version       int         not null default 0,
    unique (round_id, county_code),
    constraint k005_known_state check (state in
        ('DRAFT', 'COUNTY_CONFIRMED', 'CITY_ACCEPTED', 'PROVINCE_ACCEPTED', 'RETURNED')),
    constraint k007_returned_with_reason check ((state = 'RETURNED') = (return_reason is not null))
);
create sequence county_confirmation_seq increment by 50;

create table confirmation_step (
    id              bigint      generated always as identity primary key,
    confirmation_id bigint      not null references county_confirmation (id),
    step            varchar(10) not null,
    to_state        varchar(20) not null,
    at              timestamptz not null,
    account_id      bigint      not null,
    actor           varchar(40) not null,
    reason          varchar(200),
    edition         int         not null
);
create index confirmation_step_of on confirmation_step (confirmation_id, id);

-- What was confirmed, with the names of that day. No foreign keys: it stays as it was whatever becomes of the records.
create table confirmed_row (
    confirmation_id bigint       not null references county_confirmation (id),
    edition         int          not null,
    assignment_id   bigint       not null,
    cadre_id        bigint       not null,
    cadre_name      varchar(40)  not null,
    village_code    varchar(12)  not null,
    village_name    varchar(100) not null,
    township_name   varchar(100),
    unit_id         bigint       not null,
    unit_name       varchar(100) not null,
    unit_level      varchar(10)  not null,
    role            varchar(20)  not null,
    team_leader     boolean      not null,
    starts_on       date         not null,
    planned_end_on  date,
    primary key (confirmation_id, edition, assignment_id)
);
