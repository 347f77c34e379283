package org.zhucun.confirmation;

import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;

/** Whose office an account belongs to: that of exactly the divisions it is scoped to. */
final class Offices {

    private Offices() {}

    /** Whether the account is of the office that a county's roster is with at a level. */
    static boolean of(DivisionScope scope, DivisionCode county, DivisionLevel level) {
        return scope.prefixes().contains(new DivisionCode(county.value().substring(0, level.digits())));
    }
}
