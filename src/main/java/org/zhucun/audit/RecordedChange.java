package org.zhucun.audit;

import java.time.LocalDateTime;

/**
 * One act in the history of a subject.
 *
 * @param at by the clock of Shanghai
 * @param event what kind of act; {@code audit.event.} and this is the key of its name
 * @param summary what happened, in the words of the act
 */
public record RecordedChange(LocalDateTime at, String username, String event, String summary) {}
