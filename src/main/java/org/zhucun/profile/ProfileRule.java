package org.zhucun.profile;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What must hold for the rules themselves, and what they ask of a team. */
@RequiredArgsConstructor
public enum ProfileRule implements RuleCode {
    /** A value has the form its key demands. */
    VALUE_IN_FORM("P005", Severity.ERROR),
    /** A change of a rule states the legal basis and why. */
    BASIS_AND_REASON("P006", Severity.ERROR),
    /** A change starts from the latest version of the value. */
    LATEST_VERSION("P007", Severity.ERROR),
    /** A province's rules are set by its own office. */
    SET_BY_THE_PROVINCE("P008", Severity.ERROR),
    /** The rules that are shipped stay; a province sets its own beside them. */
    SHIPPED_RULES_STAY("P009", Severity.ERROR),
    /** A profile has a name of at most 60 characters and a legal basis. */
    PROFILE_NAMED("P010", Severity.ERROR),
    /** A team has at least as many people as the profile asks (工作队一般不少于2人). */
    TEAM_MINIMUM("P011", Severity.WARNING),
    /** A team has exactly as many people as the profile asks, where it asks (一村一队、一队三人). */
    TEAM_EXACT("P012", Severity.WARNING);

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
