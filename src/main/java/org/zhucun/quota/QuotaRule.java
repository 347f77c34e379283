package org.zhucun.quota;

import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** The shares as rules. The thresholds in force are rows of {@code quota_standard}; the sentences here name no number. */
public enum QuotaRule implements RuleCode {
    /** First secretaries sent by provincial and municipal units are generally not below the share required. */
    FIRST_SECRETARY_SHARE("Q001"),
    /** Team members sent by provincial and municipal units are generally not below the share required. */
    TEAM_MEMBER_SHARE("Q002");

    private final String code;

    QuotaRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    public static QuotaRule of(TeamRole role) {
        return role == TeamRole.FIRST_SECRETARY ? FIRST_SECRETARY_SHARE : TEAM_MEMBER_SHARE;
    }
}
