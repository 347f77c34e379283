package org.zhucun.checking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.Field;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Severity;

/** Finds people who stand in a file more than once: pasted twice, or sent to two places. */
final class TwinCheck {

    private static final int MONTH = 7;

    void check(List<Draft> rows) {
        for (List<Draft> group : people(rows)) {
            if (group.size() > 1) {
                judge(group);
            }
        }
    }

    /** Rows of one person each: one identity number, or one name, birth month and unit where a number is missing. */
    private static Collection<List<Draft>> people(List<Draft> rows) {
        Map<String, List<Draft>> byPerson = new LinkedHashMap<>();
        Map<String, String> numberOf = new HashMap<>();
        boolean allNumbered = rows.stream().noneMatch(row -> row.value(Field.ID_NUMBER) == null);
        for (Draft row : rows) {
            String number = row.value(Field.ID_NUMBER);
            if (number != null) {
                String person = allNumbered ? null : person(row);
                if (person != null) {
                    numberOf.putIfAbsent(person, number);
                }
                byPerson.computeIfAbsent(number, key -> new ArrayList<>(1)).add(row);
            }
        }
        for (Draft row : rows) {
            String person = row.value(Field.ID_NUMBER) == null ? person(row) : null;
            if (person != null) {
                byPerson.computeIfAbsent(numberOf.getOrDefault(person, person), key -> new ArrayList<>(1))
                        .add(row);
            }
        }
        return byPerson.values();
    }

    private static @Nullable String person(Draft row) {
        String birth = row.value(Field.BIRTH);
        if (row.value(Field.NAME) == null || birth == null || birth.length() < MONTH || row.unit() == null) {
            return null;
        }
        return row.text(Field.NAME)
                + '|'
                + birth.substring(0, MONTH)
                + '|'
                + row.unit().id();
    }

    private static void judge(List<Draft> group) {
        Draft first = group.get(0);
        List<Draft> others = group.stream()
                .filter(row -> row != first && !isCopy(first, row))
                .toList();
        if (others.isEmpty()) {
            for (Draft row : group.subList(1, group.size())) {
                row.copyOfAnother();
                row.say(CheckRule.PASTED_TWICE, Field.NAME, row.text(Field.NAME), at(first, row));
            }
            first.say(
                    CheckRule.PASTED_TWICE,
                    Severity.INFO,
                    Field.NAME,
                    first.text(Field.NAME),
                    List.of(),
                    at(group.get(1), first));
            return;
        }
        if (isCareer(group)) {
            return;
        }
        for (Draft row : group) {
            Draft other = row == first ? others.get(0) : first;
            Field field = row.value(Field.ID_NUMBER) == null ? Field.NAME : Field.ID_NUMBER;
            row.say(CheckRule.PERSON_TWICE, field, row.text(field), row.text(Field.NAME), at(other, row));
        }
    }

    /** Whether two rows say the same wherever both say something. */
    private static boolean isCopy(Draft one, Draft other) {
        return Objects.equals(one.village(), other.village())
                && one.values().entrySet().stream().allMatch(said -> {
                    String there = other.value(said.getKey());
                    return there == null || there.equals(said.getValue()) || said.getKey() == Field.REMARK;
                });
    }

    /** One after the other: people on record whose earlier services have ended before the next begins. */
    private static boolean isCareer(List<Draft> group) {
        if (group.stream().anyMatch(row -> row.cadre() == null || row.date(Field.STARTS_ON) == null)) {
            return false;
        }
        List<Draft> inOrder = group.stream()
                .sorted((a, b) -> Objects.requireNonNull(a.date(Field.STARTS_ON))
                        .compareTo(Objects.requireNonNull(b.date(Field.STARTS_ON))))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            PartialDate end = inOrder.get(i - 1).date(Field.ENDED_ON);
            PartialDate start = inOrder.get(i).date(Field.STARTS_ON);
            if (end == null || start == null || end.earliest().isAfter(start.latest())) {
                return false;
            }
        }
        return true;
    }

    /** Where a person finds the other row: its number, with the sheet when that is another one. */
    static String at(Draft row, Draft from) {
        String number = String.valueOf(row.source().row().number());
        return row.source().sheet().equals(from.source().sheet())
                ? number
                : row.source().sheet() + "!" + number;
    }
}
