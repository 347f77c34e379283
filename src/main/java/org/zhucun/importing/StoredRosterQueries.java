package org.zhucun.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.recognition.Field;
import org.zhucun.shared.Unscoped;

/**
 * Gathers what is on record about everyone a file names, once per kind of thing. Reads across the rooms of people,
 * services and units on purpose, as reports do: one row of a roster is a row of all three.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
class StoredRosterQueries {

    private static final Map<String, Field> PERSON = new LinkedHashMap<>();
    private static final Map<String, Field> SERVICE = new LinkedHashMap<>();

    static {
        PERSON.put("name", Field.NAME);
        PERSON.put("gender", Field.GENDER);
        PERSON.put("birth", Field.BIRTH);
        PERSON.put("ethnicity", Field.ETHNICITY);
        PERSON.put("political", Field.POLITICAL);
        PERSON.put("party_joined", Field.PARTY_JOINED);
        PERSON.put("work_started", Field.WORK_STARTED);
        PERSON.put("education", Field.EDUCATION);
        PERSON.put("degree", Field.DEGREE);
        PERSON.put("school", Field.SCHOOL);
        PERSON.put("post", Field.POST);
        PERSON.put("rank", Field.RANK);
        PERSON.put("staff_category", Field.STAFF_CATEGORY);
        PERSON.put("phone", Field.PHONE);
        PERSON.put("id_number", Field.ID_NUMBER);
        PERSON.put("remark", Field.REMARK);
        SERVICE.put("village_code", Field.VILLAGE_CODE);
        SERVICE.put("unit_name", Field.UNIT_NAME);
        SERVICE.put("unit_level", Field.UNIT_LEVEL);
        SERVICE.put("role", Field.ROLE);
        SERVICE.put("team_leader", Field.TEAM_LEADER);
        SERVICE.put("source", Field.SOURCE);
        SERVICE.put("starts_on", Field.STARTS_ON);
        SERVICE.put("planned_end_on", Field.PLANNED_END_ON);
        SERVICE.put("ended_on", Field.ENDED_ON);
        SERVICE.put("end_reason", Field.END_REASON);
    }

    private final JdbcTemplate jdbc;

    /**
     * Everyone on record with an identity number of the file, and everyone of a name of the file where the number
     * cannot tell; and the first secretaries of these villages.
     *
     * @param villageCodes the villages the file resolves to
     */
    @Unscoped("a duplicate may lie in any division; the check says no more about it than it may")
    StoredRoster gather(List<FileRow> rows, Collection<String> villageCodes) {
        Set<String> numbers = new HashSet<>();
        Set<String> named = new HashSet<>();
        Set<String> onlyNamed = new HashSet<>();
        for (FileRow row : rows) {
            String number = row.row().value(Field.ID_NUMBER);
            String name = row.row().value(Field.NAME);
            if (number != null) {
                numbers.add(number);
            }
            if (name != null) {
                (number == null ? onlyNamed : named).add(name);
            }
        }
        Map<Long, StoredPerson> people = new HashMap<>();
        persons(people, "c.id_number = any (?)", numbers);
        persons(people, "c.name = any (?) and c.id_number is null", named);
        persons(people, "c.name = any (?)", onlyNamed);
        services(people);
        return new StoredRoster(people.values(), firstSecretaries(new HashSet<>(villageCodes)));
    }

    private void persons(Map<Long, StoredPerson> people, String condition, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        jdbc.query(
                "select c.id, c.unit_id, c.name, c.gender, c.birth, c.ethnicity, c.political, c.party_joined,"
                        + " c.work_started, c.education, c.degree, c.school, c.post, c.rank, c.staff_category, c.phone,"
                        + " c.id_number, c.remark from cadre c where " + condition,
                row -> {
                    long id = row.getLong("id");
                    people.putIfAbsent(
                            id, new StoredPerson(id, row.getLong("unit_id"), values(row, PERSON), new ArrayList<>(1)));
                },
                (Object) wanted.toArray(String[]::new));
    }

    private void services(Map<Long, StoredPerson> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.query(
                "select a.cadre_id, a.id, a.status, a.unit_id, a.village_code, u.name as unit_name, a.unit_level,"
                        + " a.role, a.team_leader::text as team_leader, a.source, a.starts_on, a.planned_end_on,"
                        + " a.ended_on, a.end_reason from assignment a join dispatching_unit u on u.id = a.unit_id"
                        + " where a.cadre_id = any (?) and a.status not in ('REJECTED', 'RETURNED', 'VOID')"
                        + " order by a.starts_on desc, a.id desc",
                row -> {
                    StoredPerson person = people.get(row.getLong("cadre_id"));
                    if (person != null) {
                        person.services()
                                .add(new StoredService(
                                        row.getLong("id"),
                                        AssignmentStatus.valueOf(row.getString("status")),
                                        row.getString("village_code"),
                                        row.getLong("unit_id"),
                                        values(row, SERVICE)));
                    }
                },
                (Object) people.keySet().toArray(Long[]::new));
    }

    private Map<String, StoredRoster.Holder> firstSecretaries(Set<String> villageCodes) {
        Map<String, StoredRoster.Holder> holders = new HashMap<>();
        jdbc.query(
                "select a.village_code, a.cadre_id, a.id, c.name, a.starts_on from assignment a"
                        + " join cadre c on c.id = a.cadre_id where a.village_code = any (?)"
                        + " and a.role = 'FIRST_SECRETARY' and a.status = 'IN_POST' and a.handover_until is null",
                row -> {
                    holders.put(
                            row.getString("village_code"),
                            new StoredRoster.Holder(
                                    row.getLong("cadre_id"),
                                    row.getLong("id"),
                                    row.getString("name"),
                                    row.getString("starts_on")));
                },
                (Object) villageCodes.toArray(String[]::new));
        return holders;
    }

    private static Map<Field, String> values(ResultSet row, Map<String, Field> columns) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Map.Entry<String, Field> column : columns.entrySet()) {
            String value = row.getString(column.getKey());
            if (value != null) {
                values.put(column.getValue(), value);
            }
        }
        return values;
    }
}
