package org.zhucun.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.SuccessionKind;

/**
 * From a day on, villages are others: merged, split, renamed or under another code. The first heir gets the people and
 * the support of every village that is closed.
 *
 * @param from the codes of the villages it happens to; one that is an heir too stays
 * @param into what they become
 * @param on a day by today
 * @param reason at most 200 characters
 * @param documentNo the document that says so, at most 60 characters
 */
public record SucceedVillages(
        @Nullable SuccessionKind kind,
        @Nullable List<String> from,
        @Nullable List<Heir> into,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String documentNo) {

    /**
     * What takes the place of a village.
     *
     * @param name of a village that comes into being or is renamed; null for one that is there
     */
    public record Heir(String code, @Nullable String name) {}

    List<String> villages() {
        return from == null ? List.of() : from.stream().distinct().toList();
    }

    List<Heir> heirs() {
        return into == null ? List.of() : into;
    }

    /** The village that gets the people and the support. */
    Heir heir() {
        return heirs().get(0);
    }

    LocalDate day() {
        return Objects.requireNonNull(on);
    }

    /** The villages that are no more. */
    List<String> closed() {
        return kind == SuccessionKind.RENAME
                ? List.of()
                : villages().stream()
                        .filter(code ->
                                heirs().stream().noneMatch(heir -> heir.code().equals(code)))
                        .toList();
    }
}
