package org.zhucun.assignment.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/** A broken or bent rule in the reader's language. */
record Told(String code, Severity severity, @Nullable String field, String message) {

    static List<Told> of(List<Violation> violations, MessageSource messages, Locale locale) {
        return violations.stream()
                .map(violation -> new Told(
                        violation.rule().code(),
                        violation.severity(),
                        violation.field(),
                        messages.getMessage(
                                violation.rule().messageKey(), violation.args().toArray(), locale)))
                .toList();
    }

    /** Puts the sentence under its field; one about the whole under {@code whole}. */
    void addTo(Map<String, String> errors) {
        errors.merge(field == null ? "whole" : field, message, (first, next) -> first + " " + next);
    }
}
