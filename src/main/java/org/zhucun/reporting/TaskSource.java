package org.zhucun.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;

/** A module in which work waits for somebody; it answers with a bean of this type, and the front page lists it. */
public interface TaskSource {

    /**
     * What waits in a place, nothing that is zero.
     *
     * @param role whether the signed-in account has the role of that name, such as {@code REVIEWER}
     */
    List<Task> tasks(DivisionScope scope, DivisionCode place, LocalDate asOf, Predicate<String> role);
}
