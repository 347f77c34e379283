-- Who serves in which village. The unit and its level are those of the day the assignment started.
create table assignment (
    id              bigint      primary key,
    cadre_id        bigint      not null references cadre (id),
    village_code    varchar(12) not null references division (code) on update cascade,
    unit_id         bigint      not null references dispatching_unit (id),
    unit_level      varchar(10) not null,
    cycle_id        bigint      references rotation_cycle (id),
    programme       varchar(20) not null default 'VILLAGE',
    role            varchar(20) not null,
    team_leader     boolean     not null default false,
    source          varchar(20) not null,
    status          varchar(10) not null,
    starts_on       date        not null,
    planned_end_on  date,
    trained_on      date,
    arrived_on      date,
    handover_until  date,
    ended_on        date,
    end_reason      varchar(24),
    predecessor_id  bigint      references assignment (id),
    import_batch_id bigint,
    version         int         not null default 0,
    constraint a003_known_role check (role in ('FIRST_SECRETARY', 'TEAM_MEMBER')),
    constraint a004_known_status check (status in
        ('DRAFT', 'SUBMITTED', 'APPROVED', 'IN_POST', 'ENDED', 'RETURNED', 'REJECTED', 'VOID')),
    constraint a005_half_open_period check (ended_on is null or ended_on >= starts_on),
    constraint a006_planned_end_after_start check (planned_end_on is null or planned_end_on > starts_on),
    constraint a007_ended_has_a_day_and_a_reason check
        ((status = 'ENDED') = (ended_on is not null and end_reason is not null))
);
create unique index a001_one_post_at_a_time on assignment (cadre_id, programme)
    where status in ('SUBMITTED', 'APPROVED', 'IN_POST');
create unique index a002_one_first_secretary on assignment (village_code, programme)
    where role = 'FIRST_SECRETARY' and status = 'IN_POST' and handover_until is null;
create index assignment_village on assignment (village_code text_pattern_ops, status);
create index assignment_cadre on assignment (cadre_id);
create index assignment_unit on assignment (unit_id);
create index assignment_planned_end on assignment (planned_end_on, id) where status = 'IN_POST';
create index assignment_import_batch on assignment (import_batch_id) where import_batch_id is not null;
create sequence assignment_seq increment by 50;
