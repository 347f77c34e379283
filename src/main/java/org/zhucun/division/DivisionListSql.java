package org.zhucun.division;

import java.util.List;

/** The statements a list of divisions is judged and taken back with; all name the batch as {@code :batch}. */
final class DivisionListSql {

    /** Whether a division of this code will be there once the list is written. */
    private static final String KNOWN = """
            (exists (select 1 from division k where k.code = %1$s and k.valid_to is null)
             or exists (select 1 from division_import_row k where k.batch_id = :batch and k.code = %1$s
                           and k.error is null and k.closed_on is null and k.successors = ''))""";

    /** In order: forget, mark double codes, find parents from the top down, judge closings, compare with the tree. */
    static final List<String> JUDGING = List.of(
            "analyze division_import_row",
            """
            update division_import_row set error = null, args = '' where batch_id = :batch
               and error in ('D004', 'D005', 'D008')""",
            """
            update division_import_row r set error = 'D005', args = r.code || '|' || f.first
              from (select code, min(place) as place, (array_agg(row order by place))[1] as first
                      from division_import_row where batch_id = :batch and code is not null
                     group by code having count(*) > 1) f
             where r.batch_id = :batch and r.code = f.code and r.place <> f.place and r.error is null""",
            """
            update division_import_row set parent_code = null, note = null, effect = 'NEW', old_name = null
             where batch_id = :batch and (parent_code is not null or note is not null or effect <> 'NEW')""",
            parents("CITY", 2, "null"),
            // a county stands under its city; one run by the province, or in a municipality, may stand under that
            parents(
                    "COUNTY",
                    4,
                    "case when right(w.wanted, 2) = '90' or left(w.wanted, 2) in ('11', '12', '31', '50')"
                            + " then left(w.wanted, 2) end"),
            // a township stands under its county; in a city that has none, under the city
            parents("TOWNSHIP", 6, "case when right(w.wanted, 2) = '00' then left(w.wanted, 4) end"),
            parents("VILLAGE", 9, "null"),
            """
            update division_import_row r set error = 'D008', args = coalesce(
                     (select m.code from (select division_code_cut(s) as code
                                            from regexp_split_to_table(r.successors, '[^0-9]+') s where s <> '') m
                       where not %s limit 1), r.code)
             where r.batch_id = :batch and r.error is null and (r.closed_on is not null or r.successors <> '')
               and (not exists (select 1 from division d where d.code = r.code)
                    or exists (select 1 from regexp_split_to_table(r.successors, '[^0-9]+') s
                                where s <> '' and not %s))""".formatted(KNOWN.formatted("m.code"), KNOWN.formatted("division_code_cut(s)")),
            """
            update division_import_row r
               set effect = case when (r.closed_on is not null or r.successors <> '') and d.valid_to is not null then 'SAME'
                                 when r.closed_on is not null or r.successors <> '' then 'CHANGED'
                                 when d.name = r.name and d.valid_to is null
                                      and d.parent_code is not distinct from r.parent_code then 'SAME'
                                 else 'CHANGED' end,
                   old_name = case when d.name <> r.name then d.name end,
                   note = case when d.valid_to is not null and r.closed_on is null and r.successors = '' then 'D009'
                               else r.note end,
                   args = case when r.error is null and d.valid_to is not null and r.closed_on is null
                                    and r.successors = '' then r.name else r.args end
              from division d
             where r.batch_id = :batch and d.code = r.code""",
            """
            update division_import_row r set note = 'D010', args = r.name || '|' || p.people
              from (select x.place, count(*) as people from division_import_row x
                      join assignment a on a.village_code like x.code || '%' and a.status = 'IN_POST'
                     where x.batch_id = :batch and x.error is null and x.effect = 'CHANGED'
                       and (x.closed_on is not null or x.successors <> '')
                     group by x.place) p
             where r.batch_id = :batch and r.place = p.place""");

    static final String COUNTS = """
            select count(*)::int as total,
                   count(*) filter (where error is null and not warned and effect = 'NEW')::int as fresh,
                   count(*) filter (where error is null and not warned and effect = 'CHANGED')::int as changed,
                   count(*) filter (where error is null and effect = 'SAME')::int as same,
                   count(*) filter (where error is not null)::int as error,
                   count(*) filter (where error is null and warned and effect <> 'SAME')::int as warning
              from (select r.*, coalesce(note in ('D009', 'D010'), false) as warned
                      from division_import_row r where batch_id = :batch) r""";

    /** The same without regard to warnings. */
    static final String WRITTEN = """
            select count(*)::int as total,
                   count(*) filter (where error is null and effect = 'NEW')::int as fresh,
                   count(*) filter (where error is null and effect = 'CHANGED')::int as changed,
                   count(*) filter (where error is null and effect = 'SAME')::int as same,
                   count(*) filter (where error is not null)::int as error, 0 as warning
              from division_import_row where batch_id = :batch""";

    static final String TOUCHED = """
            select name from (
                select d.code, d.name from division_import_change c join division d on d.code = c.code
                 where c.batch_id = :batch and c.after <> md5(to_jsonb(d)::text)
                union all
                select d.code, d.name from division d
                 where d.import_batch_id = :batch
                   and (exists (select 1 from village_support x where x.village_code = d.code)
                     or exists (select 1 from village_category x where x.village_code = d.code)
                     or exists (select 1 from village_unit_link x where x.village_code = d.code)
                     or exists (select 1 from assignment x where x.village_code = d.code)
                     or exists (select 1 from dispatching_unit x where x.division_code = d.code)
                     or exists (select 1 from rotation_cycle x where x.province_code = d.code)
                     or exists (select 1 from division_import_change x where x.code = d.code)
                     or exists (select 1 from division x where x.parent_code = d.code
                                   and x.import_batch_id is distinct from :batch))) touched
             order by code limit 100""";

    static final List<String> REVERTING = List.of(
            """
            delete from division_successor s using division_import_change c
             where c.batch_id = :batch and c.code = s.code""",
            """
            update division d set name = b.name, short_name = b.short_name, initials = b.initials,
                   parent_code = b.parent_code, valid_from = b.valid_from, valid_to = b.valid_to
              from division_import_change c, jsonb_populate_record(null::division, c.before -> 'division') b
             where c.batch_id = :batch and d.code = c.code""",
            """
            insert into division_successor (code, successor_code)
            select c.code, jsonb_array_elements_text(c.before -> 'successors') from division_import_change c
             where c.batch_id = :batch""",
            "delete from division_import_change where batch_id = :batch",
            """
            delete from division_successor s using division d
             where d.import_batch_id = :batch and (s.code = d.code or s.successor_code = d.code)""",
            "delete from division where import_batch_id = :batch");

    private DivisionListSql() {}

    /**
     * Finds the parents of one level.
     *
     * @param digits digits of the code of the level above
     * @param higher where to look when the level above has no such division; null means nowhere
     */
    private static String parents(String level, int digits, String higher) {
        String known = KNOWN.formatted("w.wanted");
        String higherKnown = KNOWN.formatted("w.higher");
        return """
                update division_import_row r
                   set parent_code = p.parent,
                       error = case when p.parent is null then 'D004' end,
                       note = case when p.moved and r.level = 'COUNTY' then 'D007' end,
                       args = case when p.parent is null then p.wanted when p.moved then p.wanted || '|' || p.parent
                                   else '' end
                  from (select w.wanted,
                               case when %2$s then w.wanted when w.higher is not null and %3$s then w.higher end as parent,
                               not %2$s as moved
                          from (select w.wanted, %4$s as higher from (
                                    select distinct left(code, %5$d) as wanted from division_import_row
                                     where batch_id = :batch and level = '%1$s' and error is null) w) w) p
                 where r.batch_id = :batch and r.level = '%1$s' and r.error is null
                   and left(r.code, %5$d) = p.wanted""".formatted(level, known, higherKnown, higher, digits);
    }
}
