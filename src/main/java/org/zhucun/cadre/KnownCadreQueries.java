package org.zhucun.cadre;

import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Finds people on record for a whole file at once. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class KnownCadreQueries {

    private static final String SELECT = """
            select id, version, name, gender, birth, ethnicity, political, party_joined, work_started, education,
                   degree, school, unit_id, post, rank, staff_category, phone, id_number, remark
              from cadre where\s""";

    private static final RowMapper<KnownCadre> KNOWN = (row, n) -> new KnownCadre(
            row.getLong("id"),
            row.getInt("version"),
            row.getString("name"),
            row.getString("gender"),
            row.getString("birth"),
            row.getString("ethnicity"),
            row.getString("political"),
            row.getString("party_joined"),
            row.getString("work_started"),
            row.getString("education"),
            row.getString("degree"),
            row.getString("school"),
            row.getLong("unit_id"),
            row.getString("post"),
            row.getString("rank"),
            row.getString("staff_category"),
            row.getString("phone"),
            row.getString("id_number"),
            row.getString("remark"));

    private final JdbcTemplate jdbc;

    /** People with one of these identity numbers. */
    @Unscoped("an import must find whoever has the number; what it says of them is judged with the scope")
    public List<KnownCadre> byIdNumbers(Collection<String> idNumbers) {
        return those("id_number = any (?)", idNumbers);
    }

    /** People with one of these names. */
    @Unscoped("an import must find whoever has the name; what it says of them is judged with the scope")
    public List<KnownCadre> byNames(Collection<String> names) {
        return those("name = any (?) order by id", names);
    }

    /** People with one of these names who stand on record without an identity number. */
    @Unscoped("an import must find whoever has the name; what it says of them is judged with the scope")
    public List<KnownCadre> byNamesWithoutNumber(Collection<String> names) {
        return those("id_number is null and name = any (?) order by id", names);
    }

    private List<KnownCadre> those(String condition, Collection<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(SELECT + condition);
                    statement.setArray(1, connection.createArrayOf("varchar", values.toArray()));
                    return statement;
                },
                KNOWN);
    }
}
