package org.zhucun.cadre;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** Who may be sent, judged on the day the service starts. */
@RequiredArgsConstructor
public enum EligibilityRule implements RuleCode {
    /** A first secretary is a full member of the party (必须是中共正式党员). */
    FULL_MEMBER("C010", Severity.ERROR),
    /** Whether a first secretary is a full member must be known. */
    MEMBERSHIP_UNKNOWN("C011", Severity.WARNING),
    /** A first secretary has been in the party for as long as the profile asks. */
    TIME_IN_PARTY("C012", Severity.WARNING),
    /** Whoever is sent has worked for as long as the profile asks; for a member of the team this is a warning. */
    TIME_AT_WORK("C013", Severity.ERROR),
    /** Nobody starts to work before the age of 14. */
    WORK_AGE("C014", Severity.ERROR),
    /** Nobody joins the party before the age of 18. */
    PARTY_AGE("C015", Severity.WARNING),
    /** Whoever is past 60 when the service starts has retired. */
    RETIREMENT_AGE("C016", Severity.WARNING),
    /** Whoever is sent is not older than the profile allows. */
    AGE_LIMIT("C017", Severity.WARNING);

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
