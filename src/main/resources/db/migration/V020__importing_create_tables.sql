-- One uploaded file on its way into the roster. What its rows hold is never stored here: the preview is computed from
-- the bytes, the mapping and the corrections whenever someone looks.
create table import_batch (
    id              bigint        primary key,
    kind            varchar(10)   not null,
    mode            varchar(6)    not null,
    status          varchar(10)   not null,
    stage           varchar(12)   not null,
    percent         smallint      not null default 0,
    file_name       varchar(200)  not null,
    file_size       bigint        not null,
    sha256          varchar(64)   not null,
    scope           varchar(500)  not null,
    uploaded_by_id  bigint        not null,
    uploaded_by     varchar(40)   not null,
    uploader_name   varchar(40)   not null,
    uploaded_at     timestamptz   not null,
    problem         text,
    layout          text,
    mapping         text,
    revision        int           not null default 0,
    completeness    text,
    total_rows      int           not null default 0,
    new_rows        int           not null default 0,
    changed_rows    int           not null default 0,
    same_rows       int           not null default 0,
    error_rows      int           not null default 0,
    warning_rows    int           not null default 0,
    orders          text,
    receipt         text,
    committed_at    timestamptz,
    reverted_at     timestamptz,
    version         int           not null default 0,
    constraint i108_known_status check (status in ('RECEIVED', 'READING', 'MAPPING', 'CHECKING', 'READY', 'FAILED',
        'COMMITTING', 'COMMITTED', 'REVERTED'))
);
create unique index i101_import_once on import_batch (sha256, scope, kind)
    where status in ('COMMITTING', 'COMMITTED');
create index import_batch_uploaded_at on import_batch (uploaded_at desc, id desc);
create sequence import_batch_seq increment by 50;

-- The bytes as uploaded, wiped after a day; not compressed, since the formats already are.
create table import_file (
    batch_id bigint primary key references import_batch (id) on delete cascade,
    content  bytea  not null
);
alter table import_file alter column content set storage external;

-- What a person typed instead of a cell, wiped with the bytes.
create table import_correction (
    batch_id bigint       not null references import_batch (id) on delete cascade,
    sheet    varchar(100) not null,
    row      int          not null,
    field    varchar(30)  not null,
    text     varchar(500) not null,
    primary key (batch_id, sheet, row, field)
);

-- A mapping a person confirmed, remembered for the next file with that header from the same office.
create table import_mapping (
    kind         varchar(10)  not null,
    fingerprint  varchar(64)  not null,
    scope        varchar(500) not null,
    columns      text         not null,
    confirmed_by varchar(40)  not null,
    confirmed_at timestamptz  not null,
    primary key (kind, fingerprint, scope)
);

-- A row as it was before a batch changed it, and what it was numbered after, so that the batch can be taken back.
create table batch_change (
    batch_id         bigint      not null,
    table_name       varchar(40) not null,
    row_id           bigint      not null,
    version_before   int         not null,
    before           jsonb       not null,
    version_reverted int,
    primary key (batch_id, table_name, row_id)
);
create index batch_change_row on batch_change (table_name, row_id) where version_reverted is not null;
