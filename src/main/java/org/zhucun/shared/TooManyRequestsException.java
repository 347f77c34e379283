package org.zhucun.shared;

/** Allowed, but not this often. Answered as 429 with the sentence of the violation. */
public class TooManyRequestsException extends RuntimeException {

    private final transient Violation violation;

    public TooManyRequestsException(RuleCode rule, Object... args) {
        super(rule.code());
        this.violation = Violation.of(rule, null, args);
    }

    public Violation violation() {
        return violation;
    }
}
