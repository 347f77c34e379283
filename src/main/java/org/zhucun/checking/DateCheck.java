package org.zhucun.checking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.profile.RuleKey;
import org.zhucun.profile.RuleValues;
import org.zhucun.recognition.Field;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Severity;

/** Judges the dates of a service among themselves and against today. */
final class DateCheck {

    private static final Set<Field> PERIOD = EnumSet.of(Field.STARTS_ON, Field.PLANNED_END_ON, Field.ENDED_ON);
    private static final Set<Field> START = EnumSet.of(Field.STARTS_ON, Field.PERIOD);
    private static final int DAYS_AHEAD = 90;
    /** No cycle is shorter than twelve months (R002); dates known to the month may be one off. */
    private static final int MONTHS_AT_LEAST = 11;

    private static final int ONE_OFF = 1;

    private final RosterSnapshot snapshot;
    private final LocalDate today;

    DateCheck(RosterSnapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    void check(Draft row) {
        if (!row.changesAny(PERIOD)) {
            return;
        }
        start(row);
        PartialDate start = row.date(Field.STARTS_ON);
        if (start == null && row.service() != null) {
            start = PartialDate.ofDay(row.service().startsOn());
        }
        if (start != null) {
            if (start.earliest().isAfter(today.plusDays(DAYS_AHEAD))) {
                row.say(CheckRule.START_AHEAD, Field.STARTS_ON, row.text(Field.STARTS_ON), start.toString());
            }
            plannedEnd(row, start, row.date(Field.PLANNED_END_ON));
            ended(row, start, row.date(Field.ENDED_ON));
        }
    }

    private void start(Draft row) {
        if (row.service() != null || row.value(Field.STARTS_ON) != null || row.hasErrorOn(START)) {
            return;
        }
        if (row.column(Field.STARTS_ON) >= 0) {
            row.say(CheckRule.START_MISSING, Field.STARTS_ON, "");
        } else {
            row.store(Field.STARTS_ON, today.toString());
            row.say(CheckRule.START_ASSUMED, Field.STARTS_ON, "", today.toString());
        }
    }

    private void plannedEnd(Draft row, PartialDate start, @Nullable PartialDate end) {
        if (end == null) {
            return;
        }
        if (!end.latest().isAfter(start.earliest())) {
            before(row, Field.PLANNED_END_ON, start, end);
            return;
        }
        long shortest = ChronoUnit.MONTHS.between(start.latest(), end.latest());
        long longest = ChronoUnit.MONTHS.between(start.earliest(), end.earliest());
        RuleValues rules = snapshot.rulesFor(row, start.earliest());
        if (shortest < MONTHS_AT_LEAST || longest > rules.longestTermMonths() + ONE_OFF) {
            row.say(
                    CheckRule.ODD_TERM,
                    rules.severity(RuleKey.LONGEST_TERM_MONTHS),
                    Field.PLANNED_END_ON,
                    row.text(Field.PLANNED_END_ON),
                    java.util.List.of(),
                    start.toString(),
                    end.toString(),
                    longest,
                    rules.longestTermMonths());
        }
    }

    private static void ended(Draft row, PartialDate start, @Nullable PartialDate end) {
        if (end == null) {
            return;
        }
        if (end.latest().isBefore(start.earliest())) {
            before(row, Field.ENDED_ON, start, end);
        }
        if (row.value(Field.END_REASON) == null) {
            row.store(Field.END_REASON, "TERM_END");
            row.say(CheckRule.END_REASON_ASSUMED, Field.END_REASON, "", end.toString());
        }
    }

    private static void before(Draft row, Field field, PartialDate start, PartialDate end) {
        row.say(
                CheckRule.END_BEFORE_START,
                Severity.ERROR,
                field,
                row.text(field),
                java.util.List.of(),
                end.toString(),
                start.toString());
    }
}
