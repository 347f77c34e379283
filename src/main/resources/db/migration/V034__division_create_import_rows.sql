-- A list of divisions may have 700,000 rows, more than fit in memory as a preview: its rows wait here, judged, until it
-- is committed or a day has passed. No personal data.
create table division_import_row (
    batch_id    bigint       not null,
    place       int          not null,
    sheet       varchar(100) not null,
    row         int          not null,
    code_text   varchar(60)  not null,
    code        varchar(12),
    level       varchar(10),
    name        varchar(200) not null,
    short_name  varchar(200) not null,
    initials    varchar(200) not null,
    closed_on   date,
    successors  varchar(200) not null,
    parent_code varchar(12),
    effect      varchar(7),
    old_name    varchar(60),
    error       varchar(4),
    note        varchar(4),
    args        varchar(300) not null default '',
    primary key (batch_id, place)
);
create index division_import_row_code on division_import_row (batch_id, code);

alter table division add column import_batch_id bigint;
create index division_import_batch on division (import_batch_id) where import_batch_id is not null;

-- Divisions an import renamed, moved or closed, as they were, and as what it left them.
create table division_import_change (
    batch_id   bigint      not null,
    code       varchar(12) not null,
    before     jsonb       not null,
    after      varchar(32),
    primary key (batch_id, code)
);

-- A code as lists write it, padded with zeros, cut to its significant digits.
create function division_code_cut(written text) returns varchar language sql immutable as $$
    select case when t.code ~ '^\d{4}00$' or t.code ~ '^\d{2}00$' then regexp_replace(t.code, '(00)+$', '') else t.code end
      from (select case when written ~ '^\d{9}000$' and written !~ '^\d{6}000000$' then left(written, 9)
                        when written ~ '^\d{6}000000$' or written ~ '^\d{6}000$' then left(written, 6)
                        else written end as code) t
$$;
