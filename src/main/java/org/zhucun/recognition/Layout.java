package org.zhucun.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of one header, ready to read: worked out once for all rows below it. */
final class Layout {

    /** A required group, the place to name when it is missing, and whether one of its fields has a column. */
    private record Need(Set<Field> group, Spot spot) {}

    private final List<ColumnReader> readers = new ArrayList<>();
    private final Map<Field, Spot> spots = new EnumMap<>(Field.class);
    private final List<Need> needs = new ArrayList<>();

    Layout(ImportKind kind, List<RecognisedColumn> columns, LocalDate today) {
        for (RecognisedColumn column : columns) {
            if (column.field() != null) {
                Spot spot = new Spot(column.field(), column.index());
                readers.add(new ColumnReader(spot, column.header(), today));
                spots.putIfAbsent(column.field(), spot);
            }
        }
        for (Set<Field> group : kind.required()) {
            Spot spot = spots.values().stream()
                    .filter(s -> group.contains(s.field()))
                    .findFirst()
                    .orElseGet(() -> new Spot(kind.mainOf(group), -1));
            needs.add(new Need(group, spot));
        }
    }

    List<ColumnReader> readers() {
        return readers;
    }

    boolean has(Field field) {
        return spots.containsKey(field);
    }

    boolean hasPlace() {
        return has(Field.VILLAGE_NAME) || has(Field.VILLAGE_PLACE) || has(Field.VILLAGE_CODE);
    }

    /** Where a remark on the field belongs. */
    Spot spotOf(Field field) {
        Spot spot = spots.get(field);
        return spot == null ? new Spot(field, -1) : spot;
    }

    /** Says of each required group that is missing that it is, unless an error on it says why. */
    void demand(Map<Field, String> values, List<Remark> remarks) {
        for (Need need : needs) {
            if (!isThere(need.group(), values) && !isExplained(need.group(), remarks)) {
                remarks.add(need.spot().remark(RecognitionRule.REQUIRED, ""));
            }
        }
    }

    private static boolean isThere(Set<Field> group, Map<Field, String> values) {
        for (Field field : group) {
            if (values.containsKey(field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExplained(Set<Field> group, List<Remark> remarks) {
        for (Remark remark : remarks) {
            if (remark.severity() == org.zhucun.shared.Severity.ERROR && group.contains(remark.field())) {
                return true;
            }
        }
        return false;
    }
}
