-- Documents that belong to something, with who, when and the hash of what came. Content goes, the line stays.
create table attachment (
    id             bigint generated always as identity primary key,
    subject        varchar(62)  not null,
    file_name      varchar(200) not null,
    kind           varchar(10)  not null,
    size           int          not null,
    sha256         char(64)     not null,
    content        bytea,
    added_by_id    bigint       not null,
    added_by       varchar(40)  not null,
    added_at       timestamptz  not null,
    removed_by_id  bigint,
    removed_by     varchar(40),
    removed_at     timestamptz,
    removal_reason varchar(200),
    constraint b001_not_empty check (size > 0 and (content is null or octet_length(content) = size)),
    constraint b002_known_kind check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'DOC', 'XLS')),
    constraint b006_removed_with_reason check ((removed_at is null) = (content is not null)
        and (removed_at is null) = (removal_reason is null))
);
create index attachment_subject on attachment (subject, id);
