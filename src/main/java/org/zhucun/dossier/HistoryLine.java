package org.zhucun.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened.
 *
 * @param by the account that recorded it, null for a fact that stands in the records themselves
 * @param tone the class of its mark: {@code on} for someone who came, {@code bad} for a gap, else empty
 */
public record HistoryLine(
        LocalDate day, String text, @Nullable String by, String tone) {}
