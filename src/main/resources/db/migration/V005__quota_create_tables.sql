-- The shares a province must keep, as dated rows with their legal basis.
create table quota_standard (
    id            bigint       primary key,
    measure       varchar(20)  not null,
    levels        varchar(60)  not null,
    threshold     smallint     not null,
    scope_code    varchar(12)  not null,
    scope_level   varchar(10)  not null,
    severity      varchar(10)  not null,
    legal_basis   varchar(300) not null,
    valid_from    date         not null,
    valid_to      date,
    version       int          not null default 0,
    constraint q003_threshold_is_a_percentage check (threshold between 1 and 99),
    constraint q004_one_standard_at_a_time exclude using gist
        (measure with =, scope_code with =, daterange(valid_from, valid_to, '[)') with &&)
);
create sequence quota_standard_seq increment by 50;

insert into quota_standard (id, measure, levels, threshold, scope_code, scope_level, severity, legal_basis, valid_from)
select nextval('quota_standard_seq'), measure, 'PROVINCIAL,MUNICIPAL', threshold, '', 'PROVINCE', 'WARNING',
       '中央组织部关于优化驻村第一书记和工作队选派管理的工作要求：省、市两级选派第一书记、工作队员的比例一般不低于30%、20%（四川日报2024年8月6日）',
       date '2015-01-01'
  from (values ('FIRST_SECRETARY', 30), ('TEAM_MEMBER', 20)) as s (measure, threshold);
