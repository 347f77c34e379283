package org.zhucun.confirmation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.InPost;

/** A county's roster of a day as rows: read from the records, or frozen when it was confirmed. */
@Component
@RequiredArgsConstructor
class RosterSnapshots {

    private static final String COLUMNS = "assignment_id, cadre_id, cadre_name, village_code, village_name,"
            + " township_name, unit_id, unit_name, unit_level, role, team_leader, starts_on, planned_end_on";

    private static final String ON_A_DAY = """
            select a.id as assignment_id, a.cadre_id, c.name as cadre_name, a.village_code, coalesce(f.short_name, v.short_name) as village_name,
                   t.name as township_name, a.unit_id, u.name as unit_name, a.unit_level, a.role, a.team_leader,
                   a.starts_on, a.planned_end_on
              from assignment a
              join cadre c on c.id = a.cadre_id
              join dispatching_unit u on u.id = a.unit_id
              join division v on v.code = a.village_code
              left join division_former_name f on f.code = a.village_code and f.valid_from <= :asOf and f.valid_to > :asOf
              left join division t on t.code = left(a.village_code, 9)
             where a.village_code like :county || '%' and """ + InPost.on("a");

    private final JdbcClient jdbc;

    /** The roster as the records have it on a day, in the order of the villages. */
    List<ConfirmedRow> onDay(String county, LocalDate asOf) {
        return jdbc.sql(ON_A_DAY + " order by a.village_code, a.role, a.id")
                .params(Map.of("county", county, "asOf", asOf))
                .query(ConfirmedRow.class)
                .list();
    }

    /** A mark that is another one as soon as any line is. */
    String mark(String county, LocalDate asOf) {
        return jdbc.sql("select coalesce(md5(string_agg(r::text, ';' order by assignment_id)), 'empty') from ("
                        + ON_A_DAY + ") r")
                .params(Map.of("county", county, "asOf", asOf))
                .query(String.class)
                .single();
    }

    void freeze(long confirmationId, int edition, String county, LocalDate asOf) {
        jdbc.sql("insert into confirmed_row (confirmation_id, edition, " + COLUMNS
                        + ") select :id, :edition, r.* from (" + ON_A_DAY + ") r")
                .params(Map.of("id", confirmationId, "edition", edition, "county", county, "asOf", asOf))
                .update();
    }

    List<ConfirmedRow> frozen(long confirmationId, int edition) {
        return jdbc.sql("select " + COLUMNS + " from confirmed_row where confirmation_id = ? and edition = ?"
                        + " order by village_code, role, assignment_id")
                .params(confirmationId, edition)
                .query(ConfirmedRow.class)
                .list();
    }
}
