package org.zhucun.identity;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What makes a password good enough: ten characters, three of four classes, not the user name (profile mlps3). */
final class PasswordPolicy {

    private static final int SHORTEST = 10;

    private PasswordPolicy() {}

    static boolean accepts(String password, String username) {
        Stream<IntPredicate> classes = Stream.of(
                Character::isLowerCase, Character::isUpperCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));
        return password.length() >= SHORTEST
                && classes.filter(kind -> password.chars().anyMatch(kind)).count() >= 3
                && (username.isEmpty()
                        || !password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT)));
    }
}
