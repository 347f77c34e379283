package org.zhucun.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/**
 * Identity and telephone numbers that pass every check and yet show that they are invented: the order numbers 001-019
 * and 980-999, and telephones with 000 in the middle.
 */
final class PersonalNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int TELEPHONES = 100_000;

    private final Set<String> taken = new HashSet<>();
    private final String[] prefixes;
    private int telephones;

    PersonalNumbers(String[] prefixes) {
        this.prefixes = prefixes;
    }

    /** An identity number no one has yet; the last but one digit is odd for men. */
    String identity(String county, LocalDate birth, boolean male, Dice dice) {
        String head = county + birth.format(DateTimeFormatter.BASIC_ISO_DATE);
        for (int turn = dice.below(20), tries = 0; tries < 20; turn++, tries++) {
            int order = turn % 20 < 10 ? turn % 20 * 2 + 1 : 960 + turn % 20 * 2 + 1;
            String number = head + "%03d".formatted(male ? order : order == 1 ? 980 : order - 1);
            if (taken.add(number)) {
                return number + checkDigit(number);
            }
        }
        return identity(county, birth.plusDays(1), male, dice);
    }

    static char checkDigit(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** A telephone number no one has yet. */
    String telephone() {
        int n = telephones++;
        long shuffled = (n / prefixes.length * 7919L + 31) % TELEPHONES;
        return prefixes[n % prefixes.length] + "000%05d".formatted(shuffled);
    }
}
