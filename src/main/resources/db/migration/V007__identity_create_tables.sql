create table user_account (
    id            bigint       primary key,
    username      varchar(40)  not null,
    name          varchar(40)  not null,
    organisation  varchar(100) not null,
    password_hash varchar(200) not null,
    enabled       boolean      not null default true,
    unit_id       bigint       references dispatching_unit (id),
    version       int          not null default 0,
    constraint s001_one_account_per_username unique (username)
);
create sequence user_account_seq increment by 50;

create table user_role (
    account_id bigint      not null references user_account (id) on delete cascade,
    role       varchar(20) not null,
    primary key (account_id, role)
);

create table user_scope (
    account_id    bigint      not null references user_account (id) on delete cascade,
    division_code varchar(12) not null,
    primary key (account_id, division_code)
);
