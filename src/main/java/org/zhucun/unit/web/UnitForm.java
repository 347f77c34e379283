package org.zhucun.unit.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.unit.SaveUnit;
import org.zhucun.unit.UnitLevel;
import org.zhucun.unit.UnitSummary;

/**
 * A unit as a person types it.
 *
 * @param aliases one a line, or separated by 、
 */
record UnitForm(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String aliases,
        @Nullable UnitLevel level,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        @Nullable String nature,
        @Nullable String affiliation,
        @Nullable Long parentId,
        @Nullable Integer version) {

    static final UnitForm BLANK = new UnitForm(null, null, null, null, null, null, null, null, null, null);

    static UnitForm of(UnitSummary unit) {
        return new UnitForm(
                unit.name(),
                unit.shortName(),
                String.join("\n", unit.aliases()),
                unit.level(),
                unit.divisionCode(),
                unit.creditCode(),
                unit.nature(),
                unit.affiliation(),
                unit.parentId(),
                unit.version());
    }

    SaveUnit command() {
        List<String> names = aliases == null
                ? List.of()
                : Arrays.stream(aliases.split("[\\r\\n、；;]+"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
        return new SaveUnit(
                name, shortName, names, level, divisionCode, creditCode, nature, affiliation, parentId, version);
    }
}
