create extension if not exists btree_gist;

-- The tree. A code is the 12-digit statistical code cut to its significant digits: "is in" is "starts with".
create table division (
    code        varchar(12)  primary key,
    level       varchar(10)  not null,
    name        varchar(60)  not null,
    short_name  varchar(60)  not null,
    initials    varchar(60)  not null,
    parent_code varchar(12)  references division (code) on update cascade,
    valid_from  date         not null,
    valid_to    date,
    constraint d001_code_fits_level check (code ~ '^[0-9]+$' and length(code) = case level
        when 'PROVINCE' then 2 when 'CITY' then 4 when 'COUNTY' then 6 when 'TOWNSHIP' then 9 when 'VILLAGE' then 12 end),
    constraint d002_parent_is_prefix check ((parent_code is null) = (level = 'PROVINCE')
        and (parent_code is null or starts_with(code, parent_code))),
    constraint d003_valid_period check (valid_to is null or valid_to > valid_from)
);
create index division_parent on division (parent_code);
create index division_code_prefix on division (code text_pattern_ops);
create index division_initials on division (initials text_pattern_ops);

-- Codes change: merged, split, renamed. Old dates still show the old row.
create table division_successor (
    code           varchar(12) not null references division (code) on update cascade,
    successor_code varchar(12) not null references division (code) on update cascade,
    primary key (code, successor_code)
);

-- A village on the supported list, for a period, with the posts it must have.
create table village_support (
    id                       bigint      primary key,
    village_code             varchar(12) not null references division (code) on update cascade,
    starts_on                date        not null,
    ends_on                  date,
    required_first_secretary smallint    not null,
    required_members         smallint    not null,
    reason                   varchar(200),
    import_batch_id          bigint,
    version                  int         not null default 0,
    constraint v001_one_support_at_a_time exclude using gist
        (village_code with =, daterange(starts_on, ends_on, '[)') with &&),
    constraint v002_valid_support check (ends_on is null or ends_on > starts_on),
    constraint v003_posts_in_reason check (required_first_secretary between 0 and 1 and required_members between 0 and 20)
);
create index village_support_code on village_support (village_code text_pattern_ops);
create sequence village_support_seq increment by 50;

-- What kind of village it is; a dated set, since a village may be two things at once.
create table village_category (
    id           bigint      primary key,
    village_code varchar(12) not null references division (code) on update cascade,
    category     varchar(20) not null,
    starts_on    date        not null,
    ends_on      date,
    import_batch_id bigint,
    constraint v004_category_once unique (village_code, category, starts_on),
    constraint v005_valid_category check (ends_on is null or ends_on > starts_on)
);
create sequence village_category_seq increment by 50;
