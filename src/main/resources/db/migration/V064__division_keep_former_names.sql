-- What a place was called before it was renamed, for lists that show an old day.
create table division_former_name (
    code       varchar(12) not null references division (code) on update cascade,
    name       varchar(60) not null,
    short_name varchar(60) not null,
    valid_from date        not null,
    valid_to   date        not null,
    constraint d020_one_name_at_a_time exclude using gist
        (code with =, daterange(valid_from, valid_to, '[)') with &&)
);

-- Why and by which document a place was closed, renamed or succeeded.
create table division_succession (
    id          bigint       generated always as identity primary key,
    kind        varchar(10)  not null,
    from_codes  varchar(400) not null,
    into_codes  varchar(400) not null,
    on_day      date         not null,
    reason      varchar(200) not null,
    document_no varchar(60)  not null,
    made_by     varchar(40)  not null,
    made_at     timestamptz  not null
);
