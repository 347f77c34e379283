package org.zhucun.succession;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What must hold when villages are merged, split, renamed or put under another code. */
@RequiredArgsConstructor
public enum SuccessionRule implements RuleCode {
    /** A succession names villages in force in the caller's area, and what takes their place. */
    SUCCESSION_IN_FORM("D016", Severity.ERROR),
    /** The code of a new village is free, has twelve digits and lies in a township of the caller's area. */
    NEW_CODE_FITS("D017", Severity.ERROR),
    /** A succession states a day by today, a reason and a document. */
    SUCCESSION_DOCUMENTED("D018", Severity.ERROR),
    /** Of two first secretaries after a merge one hands over and leaves. */
    TWO_FIRST_SECRETARIES("D019", Severity.WARNING),
    /** A village that comes into being or is renamed has a name of at most 60 characters. */
    NAMED("D021", Severity.ERROR);

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
}
