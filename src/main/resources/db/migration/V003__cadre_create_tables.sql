create table cadre (
    id              bigint      primary key,
    name            varchar(40) not null,
    gender          varchar(2),
    birth           varchar(10),
    ethnicity       varchar(20),
    political       varchar(20),
    party_joined    varchar(10),
    work_started    varchar(10),
    education       varchar(20),
    degree          varchar(20),
    school          varchar(100),
    unit_id         bigint      not null references dispatching_unit (id),
    post            varchar(100),
    rank            varchar(40),
    staff_category  varchar(20),
    phone           varchar(40),
    id_number       varchar(18),
    remark          varchar(500),
    import_batch_id bigint,
    version         int         not null default 0,
    constraint c001_dates_are_dates check (
        (birth is null or birth ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
        and (party_joined is null or party_joined ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
        and (work_started is null or work_started ~ '^\d{4}(-\d{2}(-\d{2})?)?$')),
    constraint c002_one_cadre_per_id_number unique (id_number),
    constraint c003_id_number_shape check (id_number ~ '^\d{17}[0-9X]$')
);
create index cadre_name on cadre (name);
create index cadre_unit on cadre (unit_id);
create index cadre_import_batch on cadre (import_batch_id) where import_batch_id is not null;
create sequence cadre_seq increment by 50;
