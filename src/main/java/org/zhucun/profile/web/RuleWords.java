package org.zhucun.profile.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhucun.profile.RuleKey;
import org.zhucun.shared.Violation;

/** Says values of rules in the reader's language. */
@Component
@RequiredArgsConstructor
public class RuleWords {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+[^}]*}");

    private final MessageSource messages;

    /** A value as a person reads it: {@code 24 个月}, {@code 不限}, {@code 县级审核}. */
    public String value(RuleKey key, String value, Locale locale) {
        if (value.isEmpty()) {
            return say("profile.none", locale);
        }
        return switch (key) {
            case PARTY_MEMBER, HEALTH, ADDITION_TERM -> say("profile.value." + value, locale);
            case REVIEW_STAGES ->
                Arrays.stream(value.split(",", -1))
                        .map(stage -> say("profile.value." + stage, locale))
                        .collect(Collectors.joining(" → "));
            default ->
                key.name().startsWith("POSTS_") ? posts(value, locale) : say("profile.unit." + key, locale, value);
        };
    }

    private String posts(String value, Locale locale) {
        String[] parts = value.split(",", -1);
        return parts.length == 2 ? say("profile.posts", locale, parts[0], parts[1]) : value;
    }

    /** The sentence a rule is refused with, its values left open: what a clerk would be told. Empty for none. */
    public String rule(String code, Locale locale) {
        String sentence = messages.getMessage("rule." + code, null, "", locale);
        String said = sentence == null || sentence.isEmpty()
                ? messages.getMessage("constraint." + code, null, "", locale)
                : sentence;
        return PLACE.matcher(String.valueOf(said)).replaceAll("…");
    }

    String of(Violation violation, Locale locale) {
        return messages.getMessage(
                violation.rule().messageKey(), violation.args().toArray(), locale);
    }

    String say(String key, Locale locale, Object... args) {
        return String.valueOf(messages.getMessage(key, args, key, locale));
    }
}
