-- Each handing-in of a proposal opens a task, which goes from stage to stage.
create table review_task (
    id              bigint      primary key,
    assignment_id   bigint      not null references assignment (id),
    status          varchar(10) not null,
    stages          varchar(30) not null,
    stage           varchar(10) not null,
    stage_since     timestamptz not null,
    submitted_by_id bigint      not null,
    submitted_by    varchar(40) not null,
    submitted_at    timestamptz not null,
    proposal        text        not null,
    decided_by_id   bigint,
    decided_by      varchar(40),
    decided_at      timestamptz,
    version         int         not null default 0,
    constraint w001_decided_once check (status in ('OPEN', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN')
        and (status = 'OPEN') = (decided_at is null)),
    constraint w003_not_by_the_submitter check (status in ('OPEN', 'WITHDRAWN') or decided_by_id <> submitted_by_id)
);
create sequence review_task_seq increment by 50;
create unique index w008_one_open_task on review_task (assignment_id) where status = 'OPEN';
create index review_task_assignment on review_task (assignment_id, id);
create index review_task_status on review_task (status, id);

create table review_step (
    id          bigint       generated always as identity primary key,
    task_id     bigint       not null references review_task (id),
    stage       varchar(10)  not null,
    decision    varchar(10)  not null,
    at          timestamptz  not null,
    account_id  bigint       not null,
    actor       varchar(40)  not null,
    opinion     varchar(500),
    reason      varchar(200),
    document_no varchar(60),
    overridden  boolean      not null,
    constraint w006_reason_given check (decision = 'APPROVE' or reason is not null)
);
create unique index w004_one_stage_each on review_step (task_id, account_id);
