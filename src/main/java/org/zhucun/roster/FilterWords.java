package org.zhucun.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.cadre.PersonalNumbers;
import org.zhucun.division.DivisionQueries;

/** A filter in one line, as it stands above an exported table and in the audit trail; never a personal number in clear. */
@Component
@RequiredArgsConstructor
class FilterWords {

    private final ExportWords words;
    private final DivisionQueries divisions;

    /** The conditions in force, the tab first, then the day the data reaches to. */
    String line(RosterFilter filter, LocalDate today) {
        List<String> parts = new ArrayList<>();
        parts.add(words.text("roster.tab." + filter.tab()));
        String division = filter.division() == null ? null : filter.division().value();
        add(
                parts,
                "division",
                division == null ? null : divisions.names(List.of(division)).getOrDefault(division, division));
        add(parts, "status", coded("assignment.status.", filter.status(), ""));
        add(parts, "role", coded("role.", filter.role(), ""));
        add(parts, "level", coded("level.", filter.level(), ".name"));
        add(parts, "unit", filter.unit());
        add(parts, "unitName", filter.unitName());
        add(parts, "q", masked(filter.q()));
        add(parts, "cycle", filter.cycle());
        add(parts, "source", coded("assignment.source.", filter.source(), ""));
        add(parts, "category", coded("assignment.category.", filter.category(), ""));
        add(parts, "endsBefore", filter.endsBefore());
        if (!filter.ids().isEmpty()) {
            parts.add(words.text("roster.export.chosen"));
        }
        parts.add(words.text("site.as-of", (filter.asOf() == null ? today : filter.asOf()).toString()));
        return words.text("roster.export.filter", String.join(words.text("roster.export.separator"), parts));
    }

    private void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parts.add(words.text("roster.filter." + name)
                    + words.text("roster.colon")
                    + value.toString().strip());
        }
    }

    private @Nullable String coded(String prefix, @Nullable Enum<?> value, String suffix) {
        return value == null ? null : words.text(prefix + value.name() + suffix);
    }

    private static @Nullable String masked(@Nullable String q) {
        if (q == null || !q.strip().matches("\\d{7,}[0-9Xx]?")) {
            return q;
        }
        return q.strip().length() > 11 ? PersonalNumbers.maskedId(q.strip()) : PersonalNumbers.maskedPhone(q.strip());
    }
}
