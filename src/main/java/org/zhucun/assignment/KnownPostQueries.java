package org.zhucun.assignment;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Unscoped;
import org.zhucun.unit.UnitLevel;

/** Finds services on record for a whole file at once. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class KnownPostQueries {

    private static final String SELECT = """
            select a.id, a.version, a.cadre_id, c.name, a.village_code, a.unit_id, a.unit_level, a.role, a.team_leader,
                   a.source, a.status, a.starts_on, a.planned_end_on, a.ended_on, a.end_reason
              from assignment a join cadre c on c.id = a.cadre_id
             where a.programme = 'VILLAGE' and\s""";

    private static final RowMapper<KnownPost> KNOWN = (row, n) -> new KnownPost(
            row.getLong("id"),
            row.getInt("version"),
            row.getLong("cadre_id"),
            row.getString("name"),
            row.getString("village_code"),
            row.getLong("unit_id"),
            UnitLevel.valueOf(row.getString("unit_level")),
            TeamRole.valueOf(row.getString("role")),
            row.getBoolean("team_leader"),
            AssignmentSource.valueOf(row.getString("source")),
            AssignmentStatus.valueOf(row.getString("status")),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("planned_end_on", LocalDate.class),
            row.getObject("ended_on", LocalDate.class),
            reason(row.getString("end_reason")));

    private final JdbcTemplate jdbc;

    private interface ArrayMaker {
        Array of(Connection connection) throws SQLException;
    }

    /** Services of these people that are open or ended, the latest first. */
    @Unscoped("an import must know where a person serves; what it says of it is judged with the scope")
    public List<KnownPost> ofCadres(Collection<Long> cadreIds) {
        return cadreIds.isEmpty()
                ? List.of()
                : those(
                        "a.cadre_id = any (?) and a.status in ('SUBMITTED', 'APPROVED', 'IN_POST', 'ENDED')"
                                + " order by a.starts_on desc, a.id desc",
                        connection -> connection.createArrayOf("bigint", cadreIds.toArray()));
    }

    /** First secretaries in post in these villages, those in a handover aside. */
    @Unscoped("the villages have been found in the caller's scope")
    public List<KnownPost> firstSecretariesIn(Collection<String> villageCodes) {
        return villageCodes.isEmpty()
                ? List.of()
                : those(
                        "a.village_code = any (?) and a.role = 'FIRST_SECRETARY' and a.status = 'IN_POST'"
                                + " and a.handover_until is null order by a.id",
                        connection -> connection.createArrayOf("varchar", villageCodes.toArray()));
    }

    private List<KnownPost> those(String condition, ArrayMaker array) {
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(SELECT + condition);
                    statement.setArray(1, array.of(connection));
                    return statement;
                },
                KNOWN);
    }

    private static @Nullable EndReason reason(@Nullable String name) {
        return name == null ? null : EndReason.valueOf(name);
    }
}
