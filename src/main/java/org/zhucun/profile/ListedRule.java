package org.zhucun.profile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * A rule of the program as the catalogue lists it.
 *
 * @param severity what breaking it weighs unless a profile says otherwise; null when only the database judges it
 * @param sentence the rule in one English sentence
 * @param source what it rests on: a regulation with its sentence, or where it was laid down
 */
public record ListedRule(String code, @Nullable Severity severity, String sentence, String source) {

    private static final Pattern REGULATION = Pattern.compile("\\p{IsHan}|GB |GB/T");

    /** The regulation it rests on; empty when it was laid down in the house. */
    public String regulation() {
        return REGULATION.matcher(source).find() ? source : "";
    }
}
