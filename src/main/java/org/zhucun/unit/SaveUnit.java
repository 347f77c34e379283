package org.zhucun.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a unit or changes one to exactly this.
 *
 * @param level one of {@link UnitLevel}, null or unknown when the caller gave none
 * @param version the version the change starts from; a new unit needs none
 */
public record SaveUnit(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable List<String> aliases,
        @Nullable UnitLevel level,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        @Nullable String nature,
        @Nullable String affiliation,
        @Nullable Long parentId,
        @Nullable Integer version) {

    /** Blanks around the texts gone, empty texts absent, the credit code in upper case. */
    SaveUnit tidied() {
        String code = text(creditCode);
        return new SaveUnit(
                text(name),
                text(shortName),
                aliases == null
                        ? List.of()
                        : aliases.stream()
                                .map(String::strip)
                                .filter(a -> !a.isEmpty())
                                .toList(),
                level,
                text(divisionCode),
                code == null ? null : code.toUpperCase(java.util.Locale.ROOT),
                text(nature),
                text(affiliation),
                parentId,
                version);
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
