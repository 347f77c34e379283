package org.zhucun.profile;

import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * A rule of the program as the catalogue lists it.
 *
 * @param severity what breaking it weighs unless a profile says otherwise; null when only the database judges it
 * @param sentence the rule in one English sentence
 * @param source what it rests on: a regulation with its sentence, or where it was laid down
 */
public record ListedRule(String code, @Nullable Severity severity, String sentence, String source) {}
