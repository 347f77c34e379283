create table rotation_cycle (
    id            bigint      primary key,
    province_code varchar(2)  not null references division (code) on update cascade,
    name          varchar(60) not null,
    starts_on     date        not null,
    ends_on       date        not null,
    handover_days smallint    not null default 90,
    state         varchar(10) not null,
    version       int         not null default 0,
    constraint r001_known_state check (state in ('PLANNING', 'OPEN', 'ROTATING', 'CLOSED')),
    constraint r002_twelve_to_thirty_six_months check
        (ends_on between starts_on + interval '12 months' - interval '1 day' and starts_on + interval '36 months'),
    constraint r003_handover_in_reason check (handover_days between 0 and 180),
    constraint r004_one_cycle_per_name unique (province_code, name)
);
create sequence rotation_cycle_seq increment by 50;
