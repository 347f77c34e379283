-- Who proposed and decided, by which document; whose place in the village is taken, and whose service goes on.
alter table assignment
    add column proposed_by        bigint,
    add column submitted_by       bigint,
    add column approved_by        bigint,
    add column approved_on        date,
    add column document_no        varchar(60),
    add column previous_id        bigint references assignment (id),
    add column replacement_due_on date;
create index assignment_previous on assignment (previous_id) where previous_id is not null;

-- A mistake stays visible: what is void keeps the day and reason of its end.
alter table assignment drop constraint a007_ended_has_a_day_and_a_reason;
alter table assignment add constraint a007_ended_has_a_day_and_a_reason check
    (case status when 'ENDED' then ended_on is not null and end_reason is not null
                 when 'VOID' then (ended_on is null) = (end_reason is null)
                 else ended_on is null and end_reason is null end);

-- One person's services follow each other: the next may begin on the day the last one ended. Facts a roster brought
-- are left out: rosters give the days of a change of villages loosely, and a wrong day is corrected, not refused.
alter table assignment add constraint a013_one_service_at_a_time exclude using gist
    (cadre_id with =, programme with =, daterange(starts_on, ended_on, '[)') with &&)
    where (status in ('IN_POST', 'ENDED') and import_batch_id is null);

-- Someone is proposed once at a time, and a place is taken by one person.
create unique index a026_one_proposal_at_a_time on assignment (cadre_id, programme)
    where status in ('DRAFT', 'RETURNED');
create unique index a021_one_successor on assignment (predecessor_id)
    where predecessor_id is not null and status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'IN_POST', 'RETURNED');

-- Each move: who, when, from where to where, by which document. Never changed, never deleted.
create table assignment_step (
    id            bigint       generated always as identity primary key,
    assignment_id bigint       not null references assignment (id),
    move          varchar(10)  not null,
    at            timestamptz  not null,
    account_id    bigint       not null,
    actor         varchar(40)  not null,
    on_day        date,
    from_status   varchar(10),
    to_status     varchar(10)  not null,
    reason        varchar(200),
    opinion       varchar(500),
    document_no   varchar(60),
    overridden    varchar(10)
);
create index assignment_step_of on assignment_step (assignment_id, id);
