package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.MergedArea;
import org.zhucun.spreadsheet.Row;
import org.zhucun.spreadsheet.Sheet;

/**
 * One village a row, its team side by side: 村 · 第一书记姓名 · 第一书记电话 · 队员1姓名 · 队员1电话. Such a sheet is read once for each
 * person of the row, the columns of the others left out, under names like {@code 一览表:2}; rows and columns keep their
 * places. Only where each header over a name says what its people are and no column does: else a person is asked.
 */
final class PeopleInARow {

    /** No spreadsheet program allows it in the name of a sheet. */
    static final char PERSON = ':';

    /** Over a column left out: a header that means nothing, for a column without any would end the table. */
    private static final Cell SOMEBODY_ELSES = Cell.text("/");

    private static final int SHARED = -1;
    private static final String MEMBER = "TEAM_MEMBER";

    /** What a row may say once for all its people. */
    private static final Set<Field> OF_THE_TEAM = EnumSet.of(
            Field.UNIT_NAME,
            Field.UNIT_LEVEL,
            Field.UNIT_NATURE,
            Field.STARTS_ON,
            Field.PLANNED_END_ON,
            Field.PERIOD,
            Field.SOURCE,
            Field.REMARK);

    private final HeaderBlock header;
    private final Map<Integer, Field> meanings = new HashMap<>();
    private final List<Integer> names = new ArrayList<>();

    private PeopleInARow(HeaderBlock header) {
        this.header = header;
        for (int column = 0; column < header.paths().size(); column++) {
            List<HeaderWords.Meaning> means = HeaderWords.shipped().meanings(header.path(column), ImportKind.ROSTER);
            if (!means.isEmpty()) {
                Field field = means.get(0).field();
                meanings.put(column, field);
                if (field == Field.NAME) {
                    names.add(column);
                }
            }
        }
    }

    /** The sheet as it is, or once for each of several people in a row. */
    static List<Sheet> apart(Sheet sheet, HeaderBlock header) {
        PeopleInARow people = new PeopleInARow(header);
        if (!people.areSeveral()) {
            return List.of(sheet);
        }
        Map<Integer, Integer> owners = new HashMap<>();
        for (int column = 0; column < header.paths().size(); column++) {
            owners.put(column, people.owner(column));
        }
        List<Sheet> each = new ArrayList<>();
        for (int person = 0; person < people.names.size(); person++) {
            Set<Integer> others = new HashSet<>();
            for (Map.Entry<Integer, Integer> owner : owners.entrySet()) {
                if (owner.getValue() != SHARED && owner.getValue() != person) {
                    others.add(owner.getKey());
                }
            }
            each.add(without(others, sheet, header, person));
        }
        return each;
    }

    private boolean areSeveral() {
        Set<String> seen = new HashSet<>();
        for (int name : names) {
            String role = HeaderWords.impliedRole(header.header(name));
            if (role == null || !seen.add(role) && !role.equals(MEMBER)) {
                return false;
            }
        }
        return names.size() > 1 && !meanings.containsValue(Field.ROLE);
    }

    /** Whose column it is, counted from 0: whose title its header begins with, else whoever is named on its left. */
    private int owner(int column) {
        String key = key(column);
        for (int person = 0; person < names.size(); person++) {
            String title = key(names.get(person)).replaceFirst("(?:姓名|名单)$", "");
            if (names.get(person) == column || !title.isEmpty() && key.startsWith(title) && isOnly(title)) {
                return person;
            }
        }
        int left = SHARED;
        while (left + 1 < names.size() && names.get(left + 1) < column) {
            left++;
        }
        Field field = meanings.get(column);
        boolean last = left == names.size() - 1;
        return field == null || last && OF_THE_TEAM.contains(field) && isOnly(field) ? SHARED : left;
    }

    /** 队员 twice tells nobody apart. */
    private boolean isOnly(String title) {
        return names.stream().filter(name -> key(name).startsWith(title)).count() == 1;
    }

    private boolean isOnly(Field field) {
        return meanings.values().stream().filter(field::equals).count() == 1;
    }

    private String key(int column) {
        return HeaderKeys.core(String.join("", header.path(column)));
    }

    private static Sheet without(Set<Integer> others, Sheet sheet, HeaderBlock header, int person) {
        int first = sheet.rows().get(header.first()).number();
        List<Row> rows = new ArrayList<>(sheet.rows().size());
        for (Row row : sheet.rows()) {
            Cell instead = row.number() <= header.lastNumber() ? SOMEBODY_ELSES : Cell.BLANK;
            rows.add(row.number() < first ? row : new Row(row.number(), without(others, row.cells(), instead)));
        }
        List<MergedArea> merges = sheet.merges().stream()
                .filter(area -> area.lastRow() < first || !others.contains(area.firstColumn()))
                .toList();
        String name = person == 0 ? sheet.name() : sheet.name() + PERSON + (person + 1);
        return new Sheet(name, sheet.hidden(), List.copyOf(rows), merges);
    }

    private static List<Cell> without(Set<Integer> others, List<Cell> cells, Cell instead) {
        List<Cell> kept = new ArrayList<>(cells);
        for (int column : others) {
            if (column < kept.size()) {
                kept.set(column, instead);
            }
        }
        return List.copyOf(kept);
    }
}
