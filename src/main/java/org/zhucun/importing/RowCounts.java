package org.zhucun.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows have which verdict; they add up to the total. */
public record RowCounts(int total, @JsonProperty("new") int fresh, int changed, int same, int error, int warning) {

    static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);

    /** Rows of one verdict, all of them for null. */
    int of(@Nullable Verdict verdict) {
        if (verdict == null) {
            return total;
        }
        return switch (verdict) {
            case NEW -> fresh;
            case CHANGED -> changed;
            case SAME -> same;
            case ERROR -> error;
            case WARNING -> warning;
        };
    }

    static RowCounts of(List<CheckedRow> rows) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (CheckedRow row : rows) {
            counts.merge(row.verdict(), 1, Integer::sum);
        }
        return new RowCounts(
                rows.size(),
                counts.getOrDefault(Verdict.NEW, 0),
                counts.getOrDefault(Verdict.CHANGED, 0),
                counts.getOrDefault(Verdict.SAME, 0),
                counts.getOrDefault(Verdict.ERROR, 0),
                counts.getOrDefault(Verdict.WARNING, 0));
    }
}
