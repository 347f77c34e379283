package org.zhucun.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.recognition.Remark;
import org.zhucun.recognition.Suggestion;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** A row while it is judged: its values as they would be stored, and everything said about it so far. */
final class ListDraft {

    private final ListRow source;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final Map<Field, String> old = new EnumMap<>(Field.class);
    private final List<Remark> remarks;

    ListDraft(ListRow source) {
        this.source = source;
        values.putAll(source.row().values());
        remarks = new ArrayList<>(source.row().remarks());
    }

    /** The value as it would be stored now, null when there is none. */
    @Nullable
    String value(Field field) {
        return values.get(field);
    }

    String text(Field field) {
        return values.getOrDefault(field, "");
    }

    int number() {
        return source.row().number();
    }

    void store(Field field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    /** Notes what the field holds on record when the row would change it. */
    void compare(Field field, @Nullable String stored, @Nullable String wanted) {
        String before = stored == null ? "" : stored;
        if (wanted != null && !wanted.equals(before)) {
            old.put(field, before);
        }
    }

    boolean changes() {
        return !old.isEmpty();
    }

    void changesNothing() {
        old.clear();
    }

    void say(RuleCode rule, Field field, List<Suggestion> suggestions, Object... args) {
        String value = source.row().values().getOrDefault(field, "");
        remarks.add(new Remark(field, column(field), rule, rule.severity(), value, List.of(args), suggestions));
    }

    void say(RuleCode rule, Field field, Object... args) {
        say(rule, field, List.of(), args);
    }

    private int column(Field field) {
        return source.columns().stream()
                .filter(column -> column.field() == field)
                .mapToInt(RecognisedColumn::index)
                .findFirst()
                .orElse(-1);
    }

    boolean hasErrors() {
        return remarks.stream().anyMatch(remark -> remark.severity() == Severity.ERROR);
    }

    JudgedListRow judged(ListEffect effect, @Nullable Object match) {
        return new JudgedListRow(
                source.sheet(),
                number(),
                effect,
                Map.copyOf(values),
                effect == ListEffect.CHANGED ? Map.copyOf(old) : Map.of(),
                List.copyOf(remarks),
                hasErrors() ? null : match);
    }
}
