package org.zhucun.shared;

/**
 * Something that happened and is recorded in the same transaction. Event classes are named by a past participle and
 * published through Spring's {@code ApplicationEventPublisher}; the audit module keeps every one of them.
 */
public interface DomainEvent {

    Actor actor();

    /** What was touched, such as {@code import/12}; never a personal number. */
    String subject();

    /** The division the subject belongs to, as a code prefix; empty when it belongs to none. */
    String division();

    /** What happened, in one line for the audit page; never a personal number in clear. */
    String summary();

    /** Whether it was asked for and not allowed, such as a wrong password or a closed door. */
    default boolean refused() {
        return false;
    }
}
