package org.zhucun.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.cadre.PersonalNumbers;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;

/** What an exported roster holds, column by column, so that the importer reads the same values again. */
final class ExportColumns {

    private static final String CATEGORIES = """
            (select string_agg(k.category, ',' order by k.category) from village_category k
              where k.village_code = a.village_code and k.starts_on <= :asOf and (k.ends_on is null or k.ends_on > :asOf))""";

    private static final Map<Field, String> SQL = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.CITY_NAME, "s.name"),
            Map.entry(Field.COUNTY_NAME, "y.name"),
            Map.entry(Field.TOWNSHIP_NAME, "t.name"),
            Map.entry(Field.VILLAGE_NAME, "v.short_name"),
            Map.entry(Field.VILLAGE_CATEGORY, CATEGORIES),
            Map.entry(Field.NAME, "c.name"),
            Map.entry(Field.GENDER, "c.gender"),
            Map.entry(Field.ETHNICITY, "c.ethnicity"),
            Map.entry(Field.BIRTH, "c.birth"),
            Map.entry(Field.ID_NUMBER, "c.id_number"),
            Map.entry(Field.POLITICAL, "c.political"),
            Map.entry(Field.PARTY_JOINED, "c.party_joined"),
            Map.entry(Field.WORK_STARTED, "c.work_started"),
            Map.entry(Field.EDUCATION, "c.education"),
            Map.entry(Field.DEGREE, "c.degree"),
            Map.entry(Field.SCHOOL, "c.school"),
            Map.entry(Field.UNIT_NAME, "u.name"),
            Map.entry(Field.UNIT_LEVEL, "a.unit_level"),
            Map.entry(Field.UNIT_NATURE, "u.nature"),
            Map.entry(Field.POST, "c.post"),
            Map.entry(Field.RANK, "c.rank"),
            Map.entry(Field.STAFF_CATEGORY, "c.staff_category"),
            Map.entry(Field.ROLE, "a.role"),
            Map.entry(Field.TEAM_LEADER, "a.team_leader"),
            Map.entry(Field.STARTS_ON, "a.starts_on"),
            Map.entry(Field.PLANNED_END_ON, "a.planned_end_on"),
            Map.entry(Field.SOURCE, "a.source"),
            Map.entry(Field.PHONE, "c.phone"),
            Map.entry(Field.REMARK, "c.remark"),
            Map.entry(Field.VILLAGE_CODE, "a.village_code"),
            Map.entry(Field.ENDED_ON, "a.ended_on"),
            Map.entry(Field.END_REASON, "a.end_reason")));

    private ExportColumns() {}

    /**
     * The columns of the template, then the village's code, by which two villages of one name are told apart.
     *
     * @param ended whether people who have left may be among the rows, who need a day and a reason
     */
    static List<Field> fields(boolean ended) {
        List<Field> fields = new ArrayList<>(ImportKind.ROSTER.template());
        fields.add(Field.VILLAGE_CODE);
        if (ended) {
            fields.add(Field.ENDED_ON);
            fields.add(Field.END_REASON);
        }
        return fields;
    }

    static String sql(List<Field> fields) {
        return String.join(", ", fields.stream().map(SQL::get).toList());
    }

    /** A row's value as it is stored, dates as {@code 2025-10-08}, codes as their names. */
    static @Nullable String value(ResultSet row, int index, Field field, boolean clear) throws SQLException {
        String value = row.getString(index);
        if (clear) {
            return value;
        }
        return switch (field) {
            case ID_NUMBER -> PersonalNumbers.maskedId(value);
            case PHONE -> PersonalNumbers.maskedPhone(value);
            default -> value;
        };
    }
}
