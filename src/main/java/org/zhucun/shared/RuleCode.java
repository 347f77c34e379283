package org.zhucun.shared;

/**
 * A business rule by its code, such as {@code Q001}. Implemented by one enum per module, whose constants carry the
 * rule in one sentence. The code names the rule everywhere else: message {@code rule.Q001} in every language, SQL
 * constraint {@code q001_...}, the tests whose names end with it, and its line in {@code src/docs/rules.md}.
 */
public interface RuleCode {

    /** The code, a letter and three digits. */
    String code();

    /** What a violation of this rule weighs unless the caller says otherwise. */
    Severity severity();

    /** The key of the message a clerk reads; its arguments are those of {@link Violation#args()}. */
    default String messageKey() {
        return "rule." + code();
    }
}
