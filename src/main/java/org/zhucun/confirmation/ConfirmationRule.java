package org.zhucun.confirmation;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What holds when a round is opened and while its counties confirm. */
@RequiredArgsConstructor
public enum ConfirmationRule implements RuleCode {
    /** A round has a name of at most 60 characters. */
    NAMED("K001"),
    /** A round is opened by the office of a city or a province, for its own area. */
    OPENED_FROM_ABOVE("K002"),
    /** A round is for a day that has been and is due on a day that has not. */
    DAYS_IN_ORDER("K003"),
    /** An area has one round for a day. */
    ONE_ROUND_A_DAY("K004"),
    /** A roster is confirmed by its county, then accepted by its city, then by the province if that opened the round. */
    STEP_BY_STEP("K005"),
    /** Each step is taken by the office it belongs to, not by one above it. */
    BY_ITS_OWN_OFFICE("K006"),
    /** Whoever returns a roster says why. */
    RETURNED_WITH_REASON("K007"),
    /** A step starts from the latest version. */
    LATEST_VERSION("K008"),
    /** What is confirmed is what was looked at. */
    AS_LOOKED_AT("K009");

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
