-- Every act is a row that can be added and read, never changed or removed; months are partitions, so that old ones can
-- be let go as a whole. Where an act stands in the order of things is a link: a number without gaps, the digest of the
-- act, and the digest of that chained to the link before. Links outlive the months they belong to: they are the bridge.
alter table audit_entry rename to audit_entry_before;
alter index audit_entry_at rename to audit_entry_before_at;
alter index audit_entry_subject rename to audit_entry_before_subject;
alter table audit_entry_before rename constraint audit_entry_pkey to audit_entry_before_pkey;

create sequence audit_number;

create table audit_entry (
    id         bigint       not null default nextval('audit_number'),
    at         timestamptz  not null,
    account_id bigint       not null,
    username   varchar(40)  not null,
    event      varchar(60)  not null,
    subject    varchar(100) not null,
    division   varchar(12)  not null,
    summary    varchar(500) not null,
    address    varchar(45)  not null default '',
    request_id varchar(36)  not null default '',
    refused    boolean      not null default false,
    primary key (id, at)
) partition by range (at);
create index audit_entry_id on audit_entry (id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_account on audit_entry (username, id);
create index audit_entry_limit on audit_entry (account_id, event, at);

create table audit_link (
    number   bigint      primary key,
    entry_id bigint      not null unique,
    at       timestamptz not null,
    digest   bytea       not null,
    chain    bytea       not null
);

create table audit_head (
    one      boolean primary key default true check (one),
    number   bigint  not null,
    entry_id bigint  not null,
    chain    bytea   not null
);
insert into audit_head (number, entry_id, chain) values (0, 0, decode(repeat('00', 32), 'hex'));

-- Which months were let go, and when. Verification takes the digests of their links for what the rows said.
create table audit_purge (
    before    timestamptz primary key,
    purged_at timestamptz not null,
    entries   bigint      not null
);

-- Opens the partition of the month a moment lies in, by the calendar of Shanghai; harmless when it is open.
create function audit_open_month(moment timestamptz) returns void language plpgsql as $$
declare
    first_day timestamptz := date_trunc('month', moment at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai';
    next_day  timestamptz := (date_trunc('month', moment at time zone 'Asia/Shanghai') + interval '1 month') at time zone 'Asia/Shanghai';
    month     text := 'audit_entry_' || to_char(first_day at time zone 'Asia/Shanghai', 'YYYY_MM');
begin
    if to_regclass(month) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('audit_open_month'));
    if to_regclass(month) is null then
        execute format('create table %I (like audit_entry including defaults including constraints)', month);
        execute format('alter table audit_entry attach partition %I for values from (%L) to (%L)', month, first_day, next_day);
    end if;
end $$;

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are added and read, never changed or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_refuse_change();
create trigger audit_link_stays before update or delete on audit_link for each row execute function audit_refuse_change();
create trigger audit_link_is_whole before truncate on audit_link execute function audit_refuse_change();
create trigger audit_entry_is_whole before truncate on audit_entry execute function audit_refuse_change();

-- What was recorded before keeps its order and becomes the beginning of the chain.
do $$
declare
    old   record;
    text_ text;
    n     bigint := 0;
    link  bytea := decode(repeat('00', 32), 'hex');
    body  bytea;
begin
    for old in select * from audit_entry_before order by id loop
        perform audit_open_month(old.at);
        insert into audit_entry (id, at, account_id, username, event, subject, division, summary)
        values (old.id, old.at, old.account_id, old.username, old.event, old.subject, old.division, old.summary);
        select string_agg(octet_length(convert_to(field, 'UTF8')) || ':' || field, '' order by place) into text_
          from unnest(array[old.id::text, ((extract(epoch from old.at) * 1000000)::bigint)::text, old.account_id::text,
                            old.username, old.event, old.subject, old.division, old.summary, '', '', 'false'])
               with ordinality as f (field, place);
        n := n + 1;
        body := sha256(convert_to(text_, 'UTF8'));
        link := sha256(link || body);
        insert into audit_link (number, entry_id, at, digest, chain) values (n, old.id, old.at, body, link);
        perform setval('audit_number', old.id);
        update audit_head set number = n, entry_id = old.id, chain = link;
    end loop;
end $$;
drop table audit_entry_before;
