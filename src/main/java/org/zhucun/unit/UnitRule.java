package org.zhucun.unit;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What must hold for the units that send people. */
@RequiredArgsConstructor
public enum UnitRule implements RuleCode {
    /** Two units in use do not share one full name. */
    ONE_UNIT_PER_NAME("U001", Severity.ERROR),
    /** A unit belongs to one of the five levels. */
    KNOWN_LEVEL("U002", Severity.ERROR),
    /** A unit is not its own parent and not merged into itself. */
    NOT_ITS_OWN_PARENT("U003", Severity.ERROR),
    /** Two units in use do not share one credit code. */
    ONE_UNIT_PER_CREDIT_CODE("U004", Severity.ERROR),
    /** A unit's link to a village ends after it starts. */
    VALID_LINK("U005", Severity.ERROR),
    /** A unified social credit code has 18 characters and the check character of GB 32100-2015. */
    CREDIT_CODE_CHECKS("U006", Severity.WARNING),
    /** A unit has a name of 2 to 100 characters. */
    NAME_GIVEN("U007", Severity.ERROR),
    /** A unit lies in a division of the tree. */
    KNOWN_DIVISION("U008", Severity.ERROR),
    /** A change starts from the latest version of the unit. */
    LATEST_VERSION("U009", Severity.ERROR),
    /** A unit is changed by the office whose area it belongs to, or by one above it. */
    CHANGED_FROM_ITS_AREA("U010", Severity.ERROR),
    /** A unit that was merged into another is not changed or merged again. */
    NOT_MERGED_AWAY("U011", Severity.ERROR),
    /** A merge names the unit that stays and a reason. */
    MERGE_GIVES_REASON("U012", Severity.ERROR),
    /** A merge is undone before the ones it was built on: the unit that stayed must still be in use. */
    UNDONE_IN_ORDER("U013", Severity.ERROR),
    /** A list that names a unit by another's alias is asked about. */
    ALIAS_OF_ANOTHER("U014", Severity.WARNING),
    /** A unit of another area is registered there; a list does not change it. */
    REGISTERED_ELSEWHERE("U015", Severity.ERROR),
    /** A unit stands in a list once. */
    ONCE_IN_A_FILE("U016", Severity.ERROR),
    /** A new unit without a level has that of its area, and this is said. */
    LEVEL_FROM_AREA("U017", Severity.INFO),
    /** The unit another one is part of is in the register or in the same list. */
    PARENT_EXISTS("U018", Severity.ERROR);

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
