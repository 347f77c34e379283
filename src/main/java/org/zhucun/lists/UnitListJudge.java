package org.zhucun.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.checking.CheckRule;
import org.zhucun.division.DivisionCode;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Suggestion;
import org.zhucun.unit.CreditCode;
import org.zhucun.unit.KnownUnit;
import org.zhucun.unit.SaveUnit;
import org.zhucun.unit.UnitIndex;
import org.zhucun.unit.UnitLevel;
import org.zhucun.unit.UnitRule;
import org.zhucun.unit.UnitSummary;

/** Judges the rows of one list of units, in the order of the file; pure. */
final class UnitListJudge {

    private final ListTerms terms;
    private final Map<String, UnitSummary> byName;
    private final Map<String, UnitSummary> byCode;
    private final Set<String> namesInFile;
    private final UnitIndex index;
    private final AreaNames areas;
    private final Map<String, Integer> seen = new HashMap<>();

    UnitListJudge(
            ListTerms terms,
            Map<String, UnitSummary> byName,
            Map<String, UnitSummary> byCode,
            Set<String> namesInFile,
            UnitIndex index,
            AreaNames areas) {
        this.terms = terms;
        this.byName = byName;
        this.byCode = byCode;
        this.namesInFile = namesInFile;
        this.index = index;
        this.areas = areas;
    }

    JudgedListRow judge(ListDraft row) {
        String name = row.text(Field.UNIT_NAME);
        UnitSummary known = known(row, name);
        if (!name.isEmpty() && (name.length() < 2 || name.length() > 100)) {
            row.say(UnitRule.NAME_GIVEN, Field.UNIT_NAME, name.length());
        }
        Integer earlier = name.isEmpty() ? null : seen.putIfAbsent(name, row.number());
        if (earlier != null) {
            row.say(UnitRule.ONCE_IN_A_FILE, Field.UNIT_NAME, name, earlier);
        }
        String creditCode = row.value(Field.CREDIT_CODE);
        if (creditCode != null && !CreditCode.checks(creditCode)) {
            row.say(UnitRule.CREDIT_CODE_CHECKS, Field.CREDIT_CODE, creditCode);
        }
        String area = area(row, known);
        UnitLevel level = level(row, known, area);
        parent(row);
        if (known == null) {
            return added(row, name, area, level);
        }
        return changed(row, known, area, level);
    }

    private @Nullable UnitSummary known(ListDraft row, String name) {
        UnitSummary named = byName.get(name);
        UnitSummary coded = byCode.get(row.text(Field.CREDIT_CODE));
        if (coded != null && named != null && coded.id() != named.id()) {
            row.say(UnitRule.ONE_UNIT_PER_CREDIT_CODE, Field.CREDIT_CODE, row.text(Field.CREDIT_CODE));
        }
        return named == null ? coded : named;
    }

    /** The code of the area it is to belong to; empty when that is unknown or not the caller's. */
    private String area(ListDraft row, @Nullable UnitSummary known) {
        String code = row.text(Field.AREA_CODE);
        String name = row.text(Field.AREA_NAME);
        if (code.isEmpty() && name.isEmpty()) {
            return known != null ? known.divisionCode() : own(row);
        }
        Field field = code.isEmpty() ? Field.AREA_NAME : Field.AREA_CODE;
        Set<String> meant = code.isEmpty()
                ? areas.of(name)
                : DivisionCode.parse(code)
                        .map(DivisionCode::value)
                        .filter(areas::exists)
                        .map(Set::of)
                        .orElse(Set.of());
        if (meant.size() != 1) {
            List<Suggestion> choices =
                    meant.stream().map(c -> new Suggestion(c, areas.name(c))).toList();
            row.say(UnitRule.KNOWN_DIVISION, field, choices, code.isEmpty() ? name : code);
            return "";
        }
        String area = meant.iterator().next();
        row.store(Field.AREA_CODE, area);
        row.store(Field.AREA_NAME, areas.name(area));
        if (!terms.scope().contains(area)) {
            row.say(UnitRule.CHANGED_FROM_ITS_AREA, field, areas.name(area));
        }
        return area;
    }

    /** Without a word about its area, a unit is the importing office's own; an office of two areas must say which. */
    private String own(ListDraft row) {
        if (terms.scope().prefixes().size() == 1) {
            return terms.scope().prefixes().iterator().next().value();
        }
        row.say(UnitRule.KNOWN_DIVISION, Field.AREA_CODE, "");
        return "";
    }

    private @Nullable UnitLevel level(ListDraft row, @Nullable UnitSummary known, String area) {
        String given = row.value(Field.UNIT_LEVEL);
        UnitLevel stated = Arrays.stream(UnitLevel.values())
                .filter(level -> level.name().equals(given))
                .findFirst()
                .orElse(null);
        if (stated != null || known != null || area.isEmpty()) {
            return stated == null && known != null ? known.level() : stated;
        }
        UnitLevel derived = switch (DivisionCode.of(area).level()) {
            case PROVINCE -> UnitLevel.PROVINCIAL;
            case CITY -> UnitLevel.MUNICIPAL;
            case COUNTY -> UnitLevel.COUNTY;
            case TOWNSHIP, VILLAGE -> UnitLevel.TOWNSHIP;
        };
        row.store(Field.UNIT_LEVEL, derived.name());
        row.say(
                UnitRule.LEVEL_FROM_AREA,
                Field.UNIT_LEVEL,
                new DefaultMessageSourceResolvable("level." + derived + ".name"));
        return derived;
    }

    private void parent(ListDraft row) {
        String parent = row.text(Field.PARENT_UNIT);
        if (parent.isEmpty() || namesInFile.contains(parent)) {
            return;
        }
        KnownUnit known = index.named(parent);
        if (known == null) {
            row.say(UnitRule.PARENT_EXISTS, Field.PARENT_UNIT, parent);
        } else {
            row.store(Field.PARENT_UNIT, known.name());
        }
    }

    private JudgedListRow added(ListDraft row, String name, String area, @Nullable UnitLevel level) {
        KnownUnit alias = name.isEmpty() ? null : aliasOf(name);
        if (alias != null) {
            row.say(
                    UnitRule.ALIAS_OF_ANOTHER,
                    Field.UNIT_NAME,
                    List.of(new Suggestion(alias.name(), alias.name())),
                    name,
                    alias.name());
        }
        if (!terms.insert()) {
            row.say(CheckRule.UPDATE_ONLY, Field.UNIT_NAME, name);
        }
        SaveUnit command = new SaveUnit(
                name,
                row.value(Field.SHORT_NAME),
                aliases(row),
                level,
                area,
                row.value(Field.CREDIT_CODE),
                row.value(Field.UNIT_NATURE),
                row.value(Field.AFFILIATION),
                null,
                null);
        return row.judged(ListEffect.NEW, new UnitListMatch(null, command, row.value(Field.PARENT_UNIT)));
    }

    private @Nullable KnownUnit aliasOf(String name) {
        return index.withAlias(name).stream().findFirst().orElse(null);
    }

    private JudgedListRow changed(ListDraft row, UnitSummary known, String area, @Nullable UnitLevel level) {
        if (!terms.scope().contains(known.divisionCode())) {
            row.say(UnitRule.REGISTERED_ELSEWHERE, Field.UNIT_NAME, row.text(Field.UNIT_NAME));
            return row.judged(ListEffect.SAME, null);
        }
        TreeSet<String> names = new TreeSet<>(known.aliases());
        names.addAll(aliases(row));
        String name = row.text(Field.UNIT_NAME);
        if (!known.name().equals(name)) {
            names.add(known.name());
        }
        names.remove(name);
        KnownUnit parent = known.parentId() == null ? null : index.unit(known.parentId());
        row.compare(Field.UNIT_NAME, known.name(), name);
        row.compare(Field.SHORT_NAME, known.shortName(), row.value(Field.SHORT_NAME));
        row.compare(Field.ALIASES, String.join("、", known.aliases()), String.join("、", names));
        row.compare(
                Field.UNIT_LEVEL,
                known.level().name(),
                Objects.requireNonNullElse(level, known.level()).name());
        row.compare(Field.UNIT_NATURE, known.nature(), row.value(Field.UNIT_NATURE));
        row.compare(Field.AREA_CODE, known.divisionCode(), area.isEmpty() ? null : area);
        row.compare(Field.CREDIT_CODE, known.creditCode(), row.value(Field.CREDIT_CODE));
        row.compare(Field.AFFILIATION, known.affiliation(), row.value(Field.AFFILIATION));
        row.compare(Field.PARENT_UNIT, parent == null ? null : parent.name(), row.value(Field.PARENT_UNIT));
        if (!row.changes()) {
            return row.judged(ListEffect.SAME, null);
        }
        if (!terms.update()) {
            row.say(CheckRule.INSERT_ONLY, Field.UNIT_NAME, known.name());
            row.changesNothing();
            return row.judged(ListEffect.SAME, null);
        }
        SaveUnit command = new SaveUnit(
                name,
                or(row.value(Field.SHORT_NAME), known.shortName()),
                new ArrayList<>(names),
                level,
                area.isEmpty() ? known.divisionCode() : area,
                or(row.value(Field.CREDIT_CODE), known.creditCode()),
                or(row.value(Field.UNIT_NATURE), known.nature()),
                or(row.value(Field.AFFILIATION), known.affiliation()),
                known.parentId(),
                known.version());
        return row.judged(ListEffect.CHANGED, new UnitListMatch(known.id(), command, row.value(Field.PARENT_UNIT)));
    }

    private static @Nullable String or(@Nullable String given, @Nullable String stored) {
        return given == null ? stored : given;
    }

    private static List<String> aliases(ListDraft row) {
        return Arrays.stream(row.text(Field.ALIASES).split("[、；;，,/|\\s]+"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty() && alias.length() <= 100)
                .distinct()
                .toList();
    }
}
