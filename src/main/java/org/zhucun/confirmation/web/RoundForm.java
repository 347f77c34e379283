package org.zhucun.confirmation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.zhucun.confirmation.OpenRound;

/** A new round as a person types it. */
record RoundForm(
        @Nullable String name,
        @Nullable String divisionCode,
        @Nullable String asOf,
        @Nullable String dueOn) {

    OpenRound command() {
        return new OpenRound(name, divisionCode, day(asOf), day(dueOn));
    }

    /** A day that is none counts as not given. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
