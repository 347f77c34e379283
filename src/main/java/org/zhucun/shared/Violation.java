package org.zhucun.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule: which, how grave, on which field (null for the whole), with the values its sentence names.
 */
public record Violation(
        RuleCode rule, Severity severity, @Nullable String field, List<Object> args) {

    public static Violation of(RuleCode rule, @Nullable String field, Object... args) {
        return new Violation(rule, rule.severity(), field, Arrays.asList(args));
    }
}
