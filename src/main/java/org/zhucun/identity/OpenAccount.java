package org.zhucun.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionCode;

/**
 * Opens an account.
 *
 * @param organisation where the person works, shown under the name
 * @param scopes the divisions the account sees; empty for a unit's clerk and for the three administrators
 * @param unitId the unit of a unit's clerk, else null
 */
public record OpenAccount(
        String username,
        String name,
        String organisation,
        Set<Role> roles,
        Set<DivisionCode> scopes,
        @Nullable Long unitId) {}
