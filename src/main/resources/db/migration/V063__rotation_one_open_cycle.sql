-- People are proposed into one cycle at a time; the one before it is rotating by then.
create unique index r008_one_open_cycle on rotation_cycle (province_code) where state = 'OPEN';
