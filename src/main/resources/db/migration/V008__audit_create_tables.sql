-- Every domain event, written in the transaction of the act.
create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz  not null,
    account_id bigint       not null,
    username   varchar(40)  not null,
    event      varchar(60)  not null,
    subject    varchar(100) not null,
    division   varchar(12)  not null,
    summary    varchar(500) not null
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_subject on audit_entry (subject);
