-- Rules as data. A profile belongs to a province; the one without a province is what all follow that have none.
create table rule_profile (
    id            bigint       primary key,
    province_code varchar(2)   not null,
    name          varchar(60)  not null,
    legal_basis   varchar(300) not null,
    valid_from    date,
    valid_to      date,
    version       int          not null default 0,
    constraint p001_one_profile_at_a_time exclude using gist
        (province_code with =, daterange(valid_from, valid_to, '[)') with &&) where (valid_from is not null),
    constraint p002_one_profile_per_name unique (province_code, name)
);
create sequence rule_profile_seq increment by 50;

-- One value for a period. What was replaced from its own first day on is withdrawn, and kept.
create table rule_value (
    id          bigint       primary key,
    profile_id  bigint       not null references rule_profile (id),
    key         varchar(40)  not null,
    value       varchar(60)  not null,
    severity    varchar(10)  not null,
    legal_basis varchar(300) not null,
    reason      varchar(200),
    valid_from  date         not null,
    valid_to    date,
    changed_by  varchar(40)  not null,
    changed_at  timestamptz  not null default now(),
    withdrawn   boolean      not null default false,
    version     int          not null default 0,
    constraint p003_one_value_at_a_time exclude using gist
        (profile_id with =, key with =, daterange(valid_from, valid_to, '[)') with &&) where (not withdrawn),
    constraint p004_value_has_a_basis check (legal_basis <> '' and severity in ('INFO', 'WARNING', 'ERROR'))
);
create sequence rule_value_seq increment by 50;

alter table rotation_cycle add column profile_id bigint references rule_profile (id);

insert into rule_profile (id, province_code, name, legal_basis, valid_from)
values (nextval('rule_profile_seq'), '', '全国通用规则（2021年意见）',
        '中共中央办公厅《关于向重点乡村持续选派驻村第一书记和工作队的意见》（2021年5月）', date '2015-01-01');

insert into rule_value (id, profile_id, key, value, severity, legal_basis, valid_from, changed_by)
select nextval('rule_value_seq'), p.id, v.key, v.value, v.severity, v.legal_basis, date '2015-01-01', '系统'
  from rule_profile p, (values
    ('TEAM_MIN', '2', 'WARNING', '工作队一般不少于2人（2021年意见，人民网2021年5月12日）'),
    ('TEAM_EXACT', '', 'WARNING', '全国没有固定人数；有的省规定一村一队、一队三人（山西2018年）'),
    ('TERM_MONTHS', '24', 'WARNING', '第一书记和工作队员任期一般不少于2年（2021年意见）'),
    ('LONGEST_TERM_MONTHS', '36', 'WARNING', '任期一般为1至3年（2015年通知第四条）'),
    ('HANDOVER_DAYS', '90', 'ERROR', '提前选好、逐步介入、以老带新、有序轮换，交接约3个月（地方做法）'),
    ('PARTY_MEMBER', 'true', 'ERROR', '第一书记必须是中共正式党员（2021年意见）'),
    ('PARTY_STANDING_MONTHS', '12', 'WARNING', '第一书记应当具有1年以上党龄（2021年意见）'),
    ('WORK_MONTHS', '24', 'ERROR', '具有2年以上工作经历（2015年通知、2021年意见）'),
    ('AGE_LIMIT', '', 'WARNING', '全国没有年龄上限；有的地方规定一般不超过45岁'),
    ('HEALTH', 'true', 'WARNING', '具有正常履行职责的身体条件（2015年通知）'),
    ('OVERDUE_GRACE_DAYS', '90', 'WARNING', '任期届满后有序轮换，交接约3个月（地方做法）'),
    ('REPLACEMENT_DAYS', '30', 'WARNING', '召回后由派出单位及时补派（召回办法）'),
    ('ARRIVAL_DAYS', '15', 'WARNING', '选派后及时到岗（地方做法）'),
    ('REVIEW_STAGES', 'COUNTY', 'INFO', '县级统筹，先定村、再定人（2021年意见）'),
    ('ADDITION_TERM', 'ALIGN_TO_CYCLE', 'INFO', '全国没有规定；默认随本轮次结束'),
    ('POSTS_OUT_OF_POVERTY', '1,2', 'WARNING', '脱贫村继续选派第一书记和工作队（2021年意见）'),
    ('POSTS_RELOCATION', '1,2', 'WARNING', '易地扶贫搬迁安置村（社区）继续选派第一书记和工作队（2021年意见）'),
    ('POSTS_REVITALIZATION_KEY', '1,2', 'WARNING', '乡村振兴任务重的村选派第一书记或工作队（2021年意见）'),
    ('POSTS_WEAK_PARTY_ORG', '1,0', 'WARNING', '党组织软弱涣散村全覆盖选派第一书记（2021年意见）'),
    ('POSTS_DEMONSTRATION', '1,0', 'INFO', '其他类型村可根据实际需要选派（2021年意见）'),
    ('POSTS_RED_VILLAGE', '1,0', 'INFO', '其他类型村可根据实际需要选派（2021年意见）'),
    ('POSTS_HEAVY_CONSOLIDATION', '1,2', 'WARNING', '巩固拓展脱贫攻坚成果任务重的村选派第一书记和工作队（2021年意见）'),
    ('POSTS_OTHER', '1,0', 'INFO', '其他类型村可根据实际需要选派（2021年意见）'))
    as v (key, value, severity, legal_basis);
