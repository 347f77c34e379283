package org.zhucun.confirmation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opens a round.
 *
 * @param divisionCode the city or province whose counties confirm
 * @param asOf the day the rosters are of
 * @param dueOn the last day to confirm
 */
public record OpenRound(
        @Nullable String name,
        @Nullable String divisionCode,
        @Nullable LocalDate asOf,
        @Nullable LocalDate dueOn) {}
