package org.zhucun.profile;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a province or a cycle as the page of rules shows it.
 *
 * @param inForce the value on the day asked for
 * @param own whether it was set for the province or cycle, not shipped
 * @param next the value that begins later, null for none
 * @param version the version a change starts from
 */
public record RuleLine(
        RuleKey key,
        RuleValue inForce,
        boolean own,
        @Nullable RuleValue next,
        int version) {}
