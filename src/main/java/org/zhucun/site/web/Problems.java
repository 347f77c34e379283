package org.zhucun.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.zhucun.shared.Violation;

/** Turns what went wrong into the sentences a clerk reads; the only place that does. */
@Component
@RequiredArgsConstructor
class Problems {

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z]\\d{3})_");

    private final MessageSource messages;
    private final LocaleResolver locales;

    ProblemDetail of(HttpStatus status, String key, HttpServletRequest request, Object... args) {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.getMessage("problem." + status.value() + ".title", null, locale));
        problem.setDetail(messages.getMessage(key, args, locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    ProblemDetail of(HttpStatus status, List<Violation> violations, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        List<ViolationBody> bodies = violations.stream()
                .map(v -> new ViolationBody(v.rule().code(), v.field(), sentence(v, locale)))
                .toList();
        ProblemDetail problem = of(status, "problem." + status.value(), request);
        if (bodies.size() == 1) {
            problem.setDetail(bodies.get(0).message());
        }
        problem.setProperty("violations", bodies);
        return problem;
    }

    String sentence(Violation violation, Locale locale) {
        return messages.getMessage(
                violation.rule().messageKey(), violation.args().toArray(), locale);
    }

    /** The sentence of the rule a broken SQL constraint is named after; the rule's bare sentence, without values. */
    ProblemDetail ofConstraint(String databaseMessage, HttpServletRequest request) {
        Matcher named = CONSTRAINT.matcher(databaseMessage);
        String key = Optional.of(named)
                .filter(Matcher::find)
                .map(m -> "constraint." + m.group(1).toUpperCase(Locale.ROOT))
                .filter(k -> !"".equals(messages.getMessage(k, null, "", locales.resolveLocale(request))))
                .orElse("problem.409");
        return of(HttpStatus.CONFLICT, key, request);
    }

    /** One broken rule as the API gives it. */
    record ViolationBody(String code, @Nullable String field, String message) {}
}
