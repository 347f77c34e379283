package org.zhucun.shared;

import java.util.List;

/** Everything that was wrong with one request, collected and thrown once. Answered as 422 with {@code violations}. */
public class RuleViolationException extends RuntimeException {

    private final transient List<Violation> violations;

    public RuleViolationException(List<Violation> violations) {
        super(violations.stream().map(v -> v.rule().code()).toList().toString());
        this.violations = List.copyOf(violations);
    }

    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    public List<Violation> violations() {
        return violations;
    }
}
