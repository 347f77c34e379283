package org.zhucun.assignment;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What holds for every assignment, however it came in, and for every move of one. */
@RequiredArgsConstructor
public enum AssignmentRule implements RuleCode {
    /** A person holds one open post at a time in a programme. */
    ONE_POST("A001", Severity.ERROR),
    /** A village has one first secretary in post, except in a handover. */
    ONE_FIRST_SECRETARY("A002", Severity.ERROR),
    /** A role is first secretary or team member. */
    KNOWN_ROLE("A003", Severity.ERROR),
    /** An assignment has one of the known states. */
    KNOWN_STATUS("A004", Severity.ERROR),
    /** An assignment ends no earlier than it starts. */
    ENDS_AFTER_START("A005", Severity.ERROR),
    /** The planned end lies after the start. */
    PLANNED_END_AFTER_START("A006", Severity.ERROR),
    /** An ended assignment has a day and a reason, and only an ended or void one has. */
    ENDED_WITH_REASON("A007", Severity.ERROR),
    /** Only who is due or in post can leave it (the state). */
    NOT_IN_POST("A008", Severity.ERROR),
    /** A move starts from a state that allows it. */
    MOVE_FITS_STATE("A009", Severity.ERROR),
    /** A move starts from the latest version of the assignment. */
    LATEST_VERSION("A010", Severity.ERROR),
    /** Nobody decides on what they submitted themselves. */
    DECIDED_BY_ANOTHER("A011", Severity.ERROR),
    /** Whoever sends back, rejects, extends, transfers, recalls, adjusts or voids says why, in at most 200 characters. */
    REASON_GIVEN("A012", Severity.ERROR),
    /** One person's services do not overlap. */
    ONE_SERVICE_AT_A_TIME("A013", Severity.ERROR),
    /** Nobody has arrived on a day to come. */
    ARRIVED_BY_TODAY("A014", Severity.ERROR),
    /** Whoever is proposed is on record and in the proposer's scope. */
    KNOWN_PERSON("A015", Severity.ERROR),
    /** People are sent to villages of the proposer's area that are on the supported list when the service starts. */
    SUPPORTED_VILLAGE("A016", Severity.ERROR),
    /** Whoever is sent belongs to a unit in use. */
    UNIT_IN_USE("A017", Severity.ERROR),
    /** A service belongs to a cycle of its province that lasts on the day it starts. */
    CYCLE_OF_THE_DAY("A018", Severity.ERROR),
    /** An extension leads to a later end. */
    EXTENDED_TO_LATER("A019", Severity.ERROR),
    /** A handover lasts no longer than the days allowed after the successor's start. */
    HANDOVER_IN_TIME("A020", Severity.ERROR),
    /** Whoever takes a place takes one of the same role in the same village that nobody else takes. */
    ONE_SUCCESSOR("A021", Severity.ERROR),
    /** A recall names its document, of at most 60 characters. */
    DOCUMENT_GIVEN("A022", Severity.ERROR),
    /** A transfer leads to another village. */
    ANOTHER_VILLAGE("A023", Severity.ERROR),
    /** Nobody leaves later than tomorrow. */
    LEFT_BY_TOMORROW("A024", Severity.ERROR),
    /** A village is sent no more people than it has posts. */
    POST_VACANT("A025", Severity.WARNING),
    /** A person is proposed once at a time. */
    ONE_PROPOSAL("A026", Severity.ERROR),
    /** A handover needs a first secretary and an approved successor. */
    SUCCESSOR_APPROVED("A027", Severity.ERROR),
    /** A term lasts no longer than the rules allow. */
    TERM_NOT_TOO_LONG("A028", Severity.WARNING),
    /** What a form must say is said. */
    SAID("A029", Severity.ERROR),
    /** Whoever stays on does so for another cycle. */
    ANOTHER_CYCLE("A030", Severity.ERROR);

    private final String code;
    private final Severity severity;

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** Whether breaking it means that somebody else was first: answered as a conflict when it stands alone. */
    boolean isOfPlaces() {
        return this == ONE_POST || this == ONE_FIRST_SECRETARY || this == ONE_PROPOSAL || this == ONE_SUCCESSOR;
    }
}
