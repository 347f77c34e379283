package org.zhucun.quota;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** The shares as rules. The thresholds in force are rows of {@code quota_standard}; the sentences here name no number. */
@RequiredArgsConstructor
public enum QuotaRule implements RuleCode {
    /** First secretaries sent by provincial and municipal units are generally not below the share required. */
    FIRST_SECRETARY_SHARE("Q001", Severity.WARNING),
    /** Team members sent by provincial and municipal units are generally not below the share required. */
    TEAM_MEMBER_SHARE("Q002", Severity.WARNING),
    /** No decision takes a share from met to not met, or makes a shortfall larger, where the standard is set. */
    SHARE_KEPT("Q005", Severity.ERROR),
    /** A share is overridden by the province's own staff, with a reason and a document number. */
    OVERRIDDEN_BY_THE_PROVINCE("Q006", Severity.ERROR),
    /** A decision that spoils the share of a city or county says so. */
    SHARE_BELOW("Q007", Severity.WARNING);

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

    public static QuotaRule of(TeamRole role) {
        return role == TeamRole.FIRST_SECRETARY ? FIRST_SECRETARY_SHARE : TEAM_MEMBER_SHARE;
    }
}
