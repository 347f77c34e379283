package org.zhucun.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time: {@link Random} is specified to the bit, whatever the Java version. */
final class Dice {

    private static final long SEED = 20_261_031L;

    private final Random random;

    /** Dice of their own for each place, so that a change in one county moves no one in another. */
    Dice(String place) {
        random = new Random(SEED * 31 + Long.parseLong(place));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String oneOf(String[] values) {
        return values[random.nextInt(values.length)];
    }

    /** A day between both, either included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** Puts a list in an order of chance, in place. */
    <T> void shuffle(List<T> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T value = values.get(i);
            values.set(i, values.get(j));
            values.set(j, value);
        }
    }
}
