package org.zhucun.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A half-open period of days, {@code [start, end)}: a successor may start on the day the predecessor ended.
 *
 * @param end the first day that no longer belongs to it, null while open
 */
public record Period(LocalDate start, @Nullable LocalDate end) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && (end == null || day.isBefore(end));
    }

    public boolean overlaps(Period other) {
        return (other.end == null || start.isBefore(other.end)) && (end == null || other.start.isBefore(end));
    }
}
