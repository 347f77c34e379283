package org.zhucun.shared;

/**
 * The request is well formed but the world has moved on: a stale version, a state that does not allow the move, a
 * value that must be unique. Answered as 409 with the sentence of the violation.
 */
public class ConflictException extends RuntimeException {

    private final transient Violation violation;

    public ConflictException(RuleCode rule, Object... args) {
        super(rule.code());
        this.violation = Violation.of(rule, null, args);
    }

    public Violation violation() {
        return violation;
    }
}
