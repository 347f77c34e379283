package org.zhucun.checking;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.RecognisedColumn;

/** In which column a field stands, also when it shares one with another. */
final class Columns {

    private static final Map<Field, List<Field>> SHARED = Map.of(
            Field.UNIT_NAME, List.of(Field.UNIT_POST),
            Field.POST, List.of(Field.UNIT_POST),
            Field.STARTS_ON, List.of(Field.PERIOD),
            Field.PLANNED_END_ON, List.of(Field.PERIOD),
            Field.VILLAGE_NAME, List.of(Field.VILLAGE_PLACE, Field.VILLAGE_CODE));

    private final Map<List<RecognisedColumn>, Map<Field, Integer>> known = new IdentityHashMap<>();

    /** The column's index from 0, -1 when the field has none. */
    int of(List<RecognisedColumn> columns, Field field) {
        Map<Field, Integer> byField = known.computeIfAbsent(columns, Columns::byField);
        Integer own = byField.get(field);
        if (own != null) {
            return own;
        }
        return SHARED.getOrDefault(field, List.of()).stream()
                .filter(byField::containsKey)
                .map(byField::get)
                .findFirst()
                .orElse(-1);
    }

    private static Map<Field, Integer> byField(List<RecognisedColumn> columns) {
        Map<Field, Integer> byField = new EnumMap<>(Field.class);
        for (RecognisedColumn column : columns) {
            if (column.field() != null) {
                byField.putIfAbsent(column.field(), column.index());
            }
        }
        return byField;
    }
}
