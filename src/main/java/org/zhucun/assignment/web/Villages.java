package org.zhucun.assignment.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.DivisionSummary;

/** Finds the village a person types: its code, or a name that only one village in scope has. */
@Component("typedVillages")
@RequiredArgsConstructor
class Villages {

    private static final int MOST = 20;

    private final DivisionQueries divisions;

    /**
     * What was typed, understood.
     *
     * @param code null while it is not one village
     * @param several the villages it may mean
     */
    record Typed(@Nullable String code, List<DivisionSummary> several) {}

    Typed read(DivisionScope scope, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.matches("\\d{12}.*")) {
            return new Typed(text.substring(0, 12), List.of());
        }
        List<DivisionSummary> found = divisions.search(scope, text, MOST).stream()
                .filter(division -> division.level() == DivisionLevel.VILLAGE)
                .toList();
        List<DivisionSummary> exact = found.stream()
                .filter(division -> division.name().equals(text) || text.equals(division.shortName()))
                .toList();
        List<DivisionSummary> meant = exact.isEmpty() ? found : exact;
        return new Typed(meant.size() == 1 ? meant.get(0).code() : null, meant.size() > 1 ? meant : List.of());
    }

    /** The village as it stands in the field: code and path; as typed when it is none. */
    String shown(@Nullable String code) {
        if (code == null || !code.matches("\\d{12}")) {
            return code == null ? "" : code;
        }
        List<DivisionSummary> branch = divisions.branch(DivisionCode.of(code));
        DivisionSummary last = branch.isEmpty() ? null : branch.get(branch.size() - 1);
        String name = last == null || !last.code().equals(code) ? "" : last.shortName();
        return (code + " " + divisions.paths(List.of(code)).getOrDefault(code, "") + name).strip();
    }
}
