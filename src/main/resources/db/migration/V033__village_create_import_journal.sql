-- All that is kept about a village's support, as one value that can be compared and put back.
create function village_support_state(of_village varchar) returns jsonb language sql stable as $$
    select jsonb_build_object(
        'village_support', (select coalesce(jsonb_agg(to_jsonb(s) order by s.id), '[]')
                              from village_support s where s.village_code = of_village),
        'village_category', (select coalesce(jsonb_agg(to_jsonb(c) order by c.id), '[]')
                               from village_category c where c.village_code = of_village),
        'village_unit_link', (select coalesce(jsonb_agg(to_jsonb(l) order by l.id), '[]')
                                from village_unit_link l where l.village_code = of_village))
$$;

-- What an import of a list of villages changed: what a village was before, and a digest of what it was left as.
create table village_import_change (
    batch_id     bigint      not null,
    village_code varchar(12) not null references division (code) on update cascade,
    before       jsonb       not null,
    after        varchar(32),
    primary key (batch_id, village_code)
);
