package org.zhucun.confirmation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A round and how far it has come.
 *
 * @param divisionCode the city or province that opened it
 * @param counties how many counties take part
 * @param confirmed how many have confirmed, accepted ones among them
 * @param cityAccepted how many their city has accepted, those the province accepted among them
 */
public record RoundSummary(
        long id,
        String name,
        String divisionCode,
        String divisionName,
        LocalDate asOf,
        LocalDate dueOn,
        String openedBy,
        OffsetDateTime openedAt,
        int counties,
        int confirmed,
        int cityAccepted,
        int provinceAccepted) {

    public boolean ofProvince() {
        return divisionCode.length() == 2;
    }

    /** Whether every county's roster has gone all the way. */
    public boolean finished() {
        return counties == (ofProvince() ? provinceAccepted : cityAccepted);
    }
}
