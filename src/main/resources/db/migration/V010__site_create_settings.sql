-- What the site as a whole is: the last day of the data, whether the people are invented.
create table site_setting (
    key   varchar(60)  primary key,
    value varchar(200) not null
);
