package org.zhucun.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.assignment.EndReason;
import org.zhucun.cadre.PersonalNumbers;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** The columns of a line of the roster, and how a row of them is read. */
final class RosterRows {

    /** Follows a {@code from} that names {@code assignment a}. A pseudo-city ({@code 5190}) is no place; a village has the name of {@code asOf}. */
    static final String JOINS = """
             join cadre c on c.id = a.cadre_id
             join dispatching_unit u on u.id = a.unit_id
             join division v on v.code = a.village_code
             left join division_former_name f on f.code = a.village_code and f.valid_from <= :asOf and f.valid_to > :asOf
             left join division t on t.code = left(a.village_code, 9)
             left join division y on y.code = left(a.village_code, 6)
             left join division s on s.code = left(a.village_code, 4) and s.code not like '__90'
            """;

    static final String COLUMNS = """
            a.id, a.cadre_id, c.name, c.gender, c.birth, c.political, c.education, c.post, c.rank, c.phone, c.id_number,
            c.remark, a.village_code, coalesce(f.name, v.name) as village,
            coalesce(f.short_name, v.short_name) as village_short, s.name as city, y.name as county,
            t.name as township, a.unit_id, u.name as unit, u.short_name as unit_short, a.unit_level, a.role,
            a.team_leader, a.source, a.status, a.starts_on, a.planned_end_on, a.ended_on, a.end_reason, a.cycle_id,
            a.version
            """;

    private RosterRows() {}

    static RosterRow read(ResultSet row, int number) throws SQLException {
        String village = row.getString("village_short");
        String township = text(row.getString("township"));
        return new RosterRow(
                row.getLong("id"),
                row.getLong("cadre_id"),
                row.getString("name"),
                row.getString("gender"),
                row.getString("birth"),
                row.getString("political"),
                row.getString("education"),
                row.getString("post"),
                row.getString("rank"),
                PersonalNumbers.maskedPhone(row.getString("phone")),
                PersonalNumbers.maskedId(row.getString("id_number")),
                row.getString("remark"),
                row.getString("village_code"),
                row.getString("village"),
                text(row.getString("city")) + text(row.getString("county")) + township + village,
                township.isEmpty() ? village : township + " " + village,
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getString("unit_short"),
                UnitLevel.valueOf(row.getString("unit_level")),
                TeamRole.valueOf(row.getString("role")),
                row.getBoolean("team_leader"),
                AssignmentSource.valueOf(row.getString("source")),
                AssignmentStatus.valueOf(row.getString("status")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("planned_end_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                reason(row.getString("end_reason")),
                row.getObject("cycle_id", Long.class),
                row.getInt("version"));
    }

    private static @Nullable EndReason reason(@Nullable String name) {
        return name == null ? null : EndReason.valueOf(name);
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** How many stand in each tab, as one row; names {@code asOf} and {@code horizon}. */
    static String countsOfTabs(boolean dated) {
        StringBuilder columns = new StringBuilder();
        for (RosterTab tab : RosterTab.values()) {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(tab.condition(dated))
                    .append(") as ")
                    .append(tab);
        }
        String inPost = RosterTab.IN_POST.condition(dated);
        return columns + ", count(*) filter (where a.role = 'FIRST_SECRETARY' and " + inPost + ") as first_secretaries"
                + ", count(*) filter (where a.role = 'TEAM_MEMBER' and " + inPost + ") as members";
    }

    static TabCounts tabs(ResultSet row) throws SQLException {
        Map<RosterTab, Long> counts = new EnumMap<>(RosterTab.class);
        for (RosterTab tab : RosterTab.values()) {
            counts.put(tab, row.getLong(tab.name()));
        }
        return new TabCounts(counts, row.getLong("first_secretaries"), row.getLong("members"));
    }
}
