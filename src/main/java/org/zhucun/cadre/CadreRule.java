package org.zhucun.cadre;

import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What holds for every person on record, however they came in. */
public enum CadreRule implements RuleCode {
    /** Dates of a person are written 1985, 1985-03 or 1985-03-15. */
    DATES("C001"),
    /** No two people have the same identity number. */
    ONE_PER_ID_NUMBER("C002"),
    /** An identity number has 17 digits and the check character that follows from them (GB 11643). */
    ID_NUMBER("C003"),
    /** A person has a name of at most 40 characters. */
    NAME("C004"),
    /** A person belongs to a unit the caller sees. */
    UNIT_KNOWN("C005"),
    /** A change starts from the latest version of the person. */
    LATEST_VERSION("C006"),
    /** Full numbers are shown for a reason of at most 200 characters. */
    REVEALED_FOR_A_REASON("C007"),
    /** One account sees the full numbers of at most thirty people an hour. */
    REVEALS_ARE_LIMITED("C008");

    private final String code;

    CadreRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
