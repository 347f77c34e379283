package org.zhucun.shared;

import java.util.List;

/**
 * The request is well formed but the world has moved on: a stale version, a state that does not allow the move, a
 * value that must be unique. Answered as 409 with the sentence of the violation.
 */
public class ConflictException extends RuntimeException {

    private final transient Violation violation;
    private final transient List<Difference> differences;

    public ConflictException(RuleCode rule, Object... args) {
        this(List.of(), rule, args);
    }

    /** With what has changed since the caller looked. */
    public ConflictException(List<Difference> differences, RuleCode rule, Object... args) {
        super(rule.code());
        this.violation = Violation.of(rule, null, args);
        this.differences = List.copyOf(differences);
    }

    public Violation violation() {
        return violation;
    }

    /** What has changed, empty where nobody can say; answered as {@code changes}. */
    public List<Difference> differences() {
        return differences;
    }
}
