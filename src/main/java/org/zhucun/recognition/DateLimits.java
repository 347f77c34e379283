package org.zhucun.recognition;

import java.time.LocalDate;
import org.zhucun.shared.PartialDate;

/** Between which years a date of each column can lie. */
final class DateLimits {

    private static final int YOUNGEST = 16;

    private final LocalDate today;
    private final DateText reader;

    DateLimits(Field field, LocalDate today) {
        this.today = today;
        int ahead = isOfPosting(field) ? 10 : 0;
        this.reader = new DateText(field == Field.BIRTH, today.getYear() + ahead);
    }

    DateText reader() {
        return reader;
    }

    /** Start and end of a posting, whose days are facts that a number format may hide but not remove. */
    static boolean isOfPosting(Field field) {
        return field == Field.STARTS_ON
                || field == Field.PLANNED_END_ON
                || field == Field.PERIOD
                || field == Field.ENDED_ON
                || field == Field.FROM;
    }

    boolean allow(Field field, PartialDate date) {
        int year = date.earliest().getYear();
        return switch (field) {
            case BIRTH -> year >= 1930 && year <= today.getYear() - YOUNGEST;
            case PARTY_JOINED, WORK_STARTED -> year >= 1940 && !date.earliest().isAfter(today);
            case PLANNED_END_ON -> year >= 2000 && year <= today.getYear() + 10;
            case FROM -> year >= 1980 && year <= today.getYear() + 5;
            default -> year >= 2000 && year <= today.getYear() + 5;
        };
    }
}
