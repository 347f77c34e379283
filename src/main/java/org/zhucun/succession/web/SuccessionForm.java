package org.zhucun.succession.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.zhucun.division.SuccessionKind;
import org.zhucun.succession.SucceedVillages;
import org.zhucun.succession.SucceedVillages.Heir;

/**
 * A succession as a person types it.
 *
 * @param others codes of the other villages merged, apart from each other by blanks or commas
 * @param heirs a line for every village it becomes: the code, and the name of a new one
 * @param confirmed whether the preview was seen
 */
record SuccessionForm(
        @Nullable SuccessionKind kind,
        @Nullable String others,
        @Nullable String heirs,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String documentNo,
        @Nullable Boolean confirmed) {

    static SuccessionForm fresh(LocalDate asOf) {
        return new SuccessionForm(SuccessionKind.MERGE, null, null, asOf, null, null, null);
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    SucceedVillages command(String code) {
        List<String> from = new ArrayList<>(List.of(code));
        if (kind == SuccessionKind.MERGE && others != null) {
            Arrays.stream(others.split("[^0-9]+"))
                    .filter(other -> !other.isEmpty())
                    .forEach(from::add);
        }
        List<Heir> into = new ArrayList<>();
        if (heirs != null) {
            heirs.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> into.add(heir(code, line)));
        }
        return new SucceedVillages(kind, from, into, on, reason, documentNo);
    }

    /** A code and a name; a renamed village needs no code. */
    private Heir heir(String code, String line) {
        String[] parts = line.split("[\\s,，]+", 2);
        if (kind == SuccessionKind.RENAME && !parts[0].matches("\\d+")) {
            return new Heir(code, line);
        }
        return new Heir(parts[0], parts.length < 2 || parts[1].isBlank() ? null : parts[1].strip());
    }
}
