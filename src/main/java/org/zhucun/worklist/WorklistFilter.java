package org.zhucun.worklist;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionCode;
import org.zhucun.quota.TeamRole;

/**
 * What a list is narrowed to; null narrows nothing.
 *
 * @param view a view the list does not have is answered like {@link WorklistView#ALL}
 * @param unit the unit a person is from, or the one that stands behind a village with an empty post
 * @param cadre one person's lines
 * @param until the day that counts lies no later than this month
 * @param named whether somebody is named to come instead
 * @param asOf the day the list speaks of, null for the day the data reaches to
 */
public record WorklistFilter(
        WorklistView view,
        @Nullable DivisionCode division,
        @Nullable TeamRole role,
        @Nullable Long unit,
        @Nullable Long cadre,
        @Nullable YearMonth until,
        @Nullable Boolean named,
        @Nullable LocalDate asOf) {

    /** Everything in a division on a day. */
    public static WorklistFilter in(@Nullable DivisionCode division, @Nullable LocalDate asOf) {
        return new WorklistFilter(WorklistView.ALL, division, null, null, null, null, null, asOf);
    }

    /** All lines of one person. */
    public static WorklistFilter ofCadre(long cadre) {
        return new WorklistFilter(WorklistView.ALL, null, null, null, cadre, null, null, null);
    }

    /** All lines of one unit, the records merged into it among them. */
    public static WorklistFilter ofUnit(long unit) {
        return new WorklistFilter(WorklistView.ALL, null, null, unit, null, null, null, null);
    }

    public WorklistFilter with(WorklistView other) {
        return new WorklistFilter(other, division, role, unit, cadre, until, named, asOf);
    }

    public WorklistFilter of(TeamRole other) {
        return new WorklistFilter(view, division, other, unit, cadre, until, named, asOf);
    }

    public WorklistFilter named(boolean whether) {
        return new WorklistFilter(view, division, role, unit, cadre, until, whether, asOf);
    }
}
