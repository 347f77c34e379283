package org.zhucun.worklist;

import java.util.List;

/** The columns of the lists, the same on the page, on paper and in a file. */
public enum WorklistColumn {
    PERSON(10),
    ROLE(10),
    LEVEL(6),
    UNIT(28),
    PLACE(30),
    STARTS_ON(12),
    DAY(12),
    /** How many days the post has been open. */
    OPEN(8),
    DUE(12),
    STANDING(20),
    REASON(14),
    SUCCESSOR(18);

    /** In a file, in characters of the standard font. */
    final int width;

    WorklistColumn(int width) {
        this.width = width;
    }

    /** The columns of one list in order. */
    public static List<WorklistColumn> of(WorklistKind kind) {
        return switch (kind) {
            case TERMS -> List.of(PERSON, ROLE, LEVEL, UNIT, PLACE, STARTS_ON, DAY, STANDING, SUCCESSOR);
            case VACANCIES -> List.of(PLACE, ROLE, DAY, STANDING, PERSON, REASON, UNIT, SUCCESSOR);
            case ARRIVALS -> List.of(PERSON, ROLE, LEVEL, UNIT, PLACE, DAY, DUE, STANDING);
            case RECALLS -> List.of(PERSON, REASON, ROLE, PLACE, LEVEL, UNIT, DAY, OPEN, DUE, STANDING, SUCCESSOR);
            case HANDOVERS -> List.of(PERSON, ROLE, LEVEL, UNIT, PLACE, SUCCESSOR, DAY, STANDING);
            case DOUBTS -> List.of(PLACE, REASON, PERSON, ROLE, LEVEL, UNIT, STARTS_ON);
        };
    }
}
