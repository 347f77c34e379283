package org.zhucun.demo;

import java.time.LocalDate;

/**
 * The three cycles of the demo. Those of 2021 and 2023 have the figures of Sichuan Daily of 2024-08-06; the one of
 * 2025 is invented.
 *
 * @param listOn when its list of supported villages begins
 * @param startsOn the cycle's first day
 * @param endsOn the cycle's planned last day
 * @param firstArrival the first day people arrive by rotation
 * @param lastArrival the last day people arrive by rotation
 */
record Cycle(LocalDate listOn, LocalDate startsOn, LocalDate endsOn, LocalDate firstArrival, LocalDate lastArrival) {

    private static final Cycle[] ALL = {
        new Cycle(day(2021, 6, 1), day(2021, 6, 1), day(2023, 9, 30), day(2021, 6, 15), day(2021, 7, 15)),
        new Cycle(day(2023, 10, 1), day(2023, 10, 1), day(2025, 9, 30), day(2023, 10, 8), day(2023, 10, 28)),
        new Cycle(day(2025, 10, 1), day(2025, 10, 1), day(2027, 9, 30), day(2025, 10, 8), day(2025, 10, 28)),
    };

    static Cycle of(int number) {
        return ALL[number];
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
