package org.zhucun.quota;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What must hold for the standards themselves. */
@RequiredArgsConstructor
public enum StandardRule implements RuleCode {
    /** A standard measures a role, counts at least one level of units and asks for 1 to 99 percent. */
    STANDARD_IN_FORM("Q010"),
    /** A change of a standard states the legal basis and why. */
    BASIS_AND_REASON("Q011"),
    /** A province's standards are set by its own office. */
    SET_BY_THE_PROVINCE("Q012"),
    /** A change starts from the latest version of the standard, while it is in force. */
    LATEST_VERSION("Q013");

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
