package org.zhucun.recognition;

/**
 * A value that may have been meant.
 *
 * @param value what a correction stores when the person takes it
 * @param label how it is shown
 */
public record Suggestion(String value, String label) {}
