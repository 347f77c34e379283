package org.zhucun.rotation;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What must hold for a rotation cycle. */
@RequiredArgsConstructor
public enum CycleRule implements RuleCode {
    /** A cycle is being planned, open, rotating or closed. */
    KNOWN_STATE("R001"),
    /** A cycle lasts twelve to thirty-six months. */
    TWELVE_TO_THIRTY_SIX_MONTHS("R002"),
    /** A handover lasts at most 180 days. */
    HANDOVER_IN_REASON("R003"),
    /** A province does not have two cycles of one name. */
    ONE_CYCLE_PER_NAME("R004"),
    /** A cycle has a name of at most 60 characters. */
    NAMED("R005"),
    /** A province's cycles are set by its own office. */
    SET_BY_THE_PROVINCE("R006"),
    /** A change starts from the latest version of the cycle. */
    LATEST_VERSION("R007"),
    /** A province has one open cycle at a time; the one before it is rotating by then. */
    ONE_OPEN_CYCLE("R008"),
    /** A cycle is planned, opened, rotated and closed in this order. */
    MOVE_FITS_STATE("R009"),
    /** A cycle in which somebody serves or is proposed is not set back to planning. */
    NOBODY_IN_IT("R010"),
    /** A cycle follows a profile of its own province, or the shipped one. */
    PROFILE_OF_THE_PROVINCE("R011"),
    /** Whoever sets a cycle a step back says why. */
    REASON_FOR_A_STEP_BACK("R012");

    private final String code;

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
