package org.zhucun.worklist;

import lombok.RequiredArgsConstructor;

/** What part of a list is looked at, as a condition over its lines {@code w}. */
@RequiredArgsConstructor
public enum WorklistView {
    ALL("true"),
    /** The day that counts lies within three months, or behind. */
    MONTHS_3("w.day <= :in3"),
    MONTHS_6("w.day <= :in6"),
    /** The day that counts has passed. */
    PAST("w.day < :asOf"),
    /** The last day the rules allow has passed. */
    OVERDUE("w.due < :asOf"),
    FIRST_SECRETARY("w.role = 'FIRST_SECRETARY'"),
    TEAM_MEMBER("w.role = 'TEAM_MEMBER'");

    final String condition;
}
