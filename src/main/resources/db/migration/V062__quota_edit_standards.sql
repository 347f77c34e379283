-- Marks a county bears for a time: key county of the nation or the province, poverty county until it was lifted out.
create table county_mark (
    id          bigint       generated always as identity primary key,
    county_code varchar(12)  not null references division (code) on update cascade,
    mark        varchar(20)  not null,
    starts_on   date         not null,
    ends_on     date,
    legal_basis varchar(300) not null,
    changed_by  varchar(40)  not null,
    changed_at  timestamptz  not null,
    constraint d014_mark_once exclude using gist
        (county_code with =, mark with =, daterange(starts_on, ends_on, '[)') with &&),
    constraint d015_mark_of_a_county check (length(county_code) = 6
        and mark in ('NATIONAL_KEY', 'PROVINCIAL_KEY', 'FORMER_POOR') and legal_basis <> '')
);

-- Standards are edited as dated rows; one may hold only for counties with a mark, beside the general one.
alter table quota_standard
    add column county_mark varchar(20),
    add column reason      varchar(200),
    add column changed_by  varchar(40)  not null default '系统',
    add column changed_at  timestamptz  not null default now(),
    add column withdrawn   boolean      not null default false,
    drop constraint q004_one_standard_at_a_time,
    add constraint q004_one_standard_at_a_time exclude using gist
        (measure with =, scope_code with =, (coalesce(county_mark, '')) with =,
         daterange(valid_from, valid_to, '[)') with &&) where (not withdrawn);
