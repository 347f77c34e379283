package org.zhucun.village;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What must hold for a village on the supported list. */
@RequiredArgsConstructor
public enum VillageRule implements RuleCode {
    /** A village is on the supported list once at a time. */
    ONE_SUPPORT_AT_A_TIME("V001", Severity.ERROR),
    /** Support ends after it starts. */
    VALID_SUPPORT("V002", Severity.ERROR),
    /** A village has at most one first secretary's post and twenty members' posts. */
    POSTS_IN_REASON("V003", Severity.ERROR),
    /** A category starts once on a day. */
    CATEGORY_ONCE("V004", Severity.ERROR),
    /** A category ends after it starts. */
    VALID_CATEGORY("V005", Severity.ERROR),
    /** The unit behind a village is a unit in use. */
    KNOWN_UNIT("V006", Severity.ERROR),
    /** A change starts from the latest version of the support. */
    LATEST_VERSION("V007", Severity.ERROR),
    /** A change of support says why. */
    REASON_GIVEN("V008", Severity.ERROR),
    /** The category is one of the list. */
    KNOWN_CATEGORY("V009", Severity.ERROR),
    /** A village stands in a list once. */
    ONCE_IN_A_FILE("V010", Severity.ERROR),
    /** Posts a list does not give follow from the categories (VIL-1 to VIL-4), and this is said. */
    POSTS_ASSUMED("V011", Severity.INFO),
    /** Support without a first day begins on the day of the import, and this is said. */
    START_ASSUMED("V012", Severity.INFO);

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
