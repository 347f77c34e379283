package org.zhucun.roster.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.DivisionSummary;
import org.zhucun.division.VillageCategory;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.web.RosterView.Chip;
import org.zhucun.roster.web.RosterView.Choices;
import org.zhucun.roster.web.RosterView.Option;
import org.zhucun.rotation.CycleQueries;
import org.zhucun.rotation.CycleSummary;
import org.zhucun.unit.UnitLevel;

/** The lists of the roster's filters and the chips of those in force. */
@Component
@RequiredArgsConstructor
class RosterChoices {

    private static final int MOST_CHILDREN = 500;
    private static final String INDENT = "　";

    private final DivisionQueries divisions;
    private final CycleQueries cycles;

    Choices of(DivisionScope scope, RosterForm form, RosterWords words) {
        return new Choices(
                divisions(scope, form.division()),
                options(TeamRole.values(), "role", "", form.role(), words),
                options(UnitLevel.values(), "level", ".name", form.level(), words),
                cycles.list(scope).stream()
                        .map(cycle -> option(cycle, form.cycle()))
                        .toList(),
                options(AssignmentSource.values(), "assignment.source", "", form.source(), words),
                options(VillageCategory.values(), "assignment.category", "", form.category(), words));
    }

    private static Option option(CycleSummary cycle, @Nullable Long chosen) {
        return new Option(String.valueOf(cycle.id()), cycle.name(), chosen != null && chosen == cycle.id());
    }

    private static List<Option> options(
            Enum<?>[] values, String prefix, String suffix, @Nullable Enum<?> chosen, RosterWords words) {
        return Arrays.stream(values)
                .map(value ->
                        new Option(value.name(), words.text(prefix + "." + value.name() + suffix), value == chosen))
                .toList();
    }

    /** The way down to the chosen division and what lies directly in it: a tree one level at a time, without script. */
    private List<Option> divisions(DivisionScope scope, @Nullable String chosen) {
        List<Option> options = new ArrayList<>();
        List<DivisionSummary> way = way(scope, chosen);
        String deepest = way.isEmpty() ? null : way.get(way.size() - 1).code();
        for (int depth = 0; depth < way.size(); depth++) {
            options.add(option(way.get(depth), depth, chosen));
        }
        if (deepest != null && scope.contains(deepest)) {
            divisions
                    .children(scope, DivisionCode.of(deepest), null, MOST_CHILDREN, false)
                    .items()
                    .forEach(child -> options.add(option(child, way.size(), chosen)));
        }
        return options;
    }

    private List<DivisionSummary> way(DivisionScope scope, @Nullable String chosen) {
        if (chosen != null && !chosen.isBlank() && scope.contains(chosen.strip())) {
            return divisions.branch(DivisionCode.of(chosen.strip())).stream()
                    .filter(division -> scope.contains(division.code()))
                    .toList();
        }
        return divisions.roots(scope);
    }

    private static Option option(DivisionSummary division, int depth, @Nullable String chosen) {
        return new Option(
                division.code(),
                INDENT.repeat(depth) + division.name(),
                division.code().equals(chosen));
    }

    /**
     * One chip for each condition beside the tab.
     *
     * @param unit the name of the unit the rows are narrowed to, where they are
     */
    static List<Chip> chips(RosterForm form, Choices choices, RosterWords words, String unit) {
        RosterAddress address = RosterAddress.of(form);
        List<Chip> chips = new ArrayList<>();
        for (String name : List.of(
                "division",
                "role",
                "level",
                "unitName",
                "q",
                "cycle",
                "source",
                "category",
                "endsBefore",
                "asOf",
                "unit",
                "status")) {
            String value = address.parameters().get(name);
            if (value != null) {
                String label = words.text("roster.filter." + name)
                        + words.text("roster.colon")
                        + (name.equals("unit") && !unit.isEmpty() ? unit : shown(name, value, choices, words));
                chips.add(new Chip(
                        label,
                        words.text("roster.filter.remove", label),
                        address.with(name, null).at(words.at("/roster"))));
            }
        }
        return chips;
    }

    private static String shown(String name, String value, Choices choices, RosterWords words) {
        List<Option> options = switch (name) {
            case "division" -> choices.divisions();
            case "role" -> choices.roles();
            case "level" -> choices.levels();
            case "cycle" -> choices.cycles();
            case "source" -> choices.sources();
            case "category" -> choices.categories();
            default -> List.of();
        };
        if (name.equals("status")) {
            return words.text("assignment.status." + value);
        }
        return options.stream()
                .filter(Option::selected)
                .map(option -> option.label().strip())
                .findFirst()
                .orElse(value);
    }
}
