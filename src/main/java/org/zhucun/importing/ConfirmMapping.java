package org.zhucun.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;
import org.zhucun.recognition.MappingChoice;
import org.zhucun.recognition.MappingChoice.SheetChoice;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/**
 * What a person says the file means: which sheets, where their headers are, and what the columns hold. What is left
 * out stays as proposed.
 *
 * @param sheets null: as proposed; sheets that are not named, or are named as not selected, are left out
 * @param columns those of the first selected sheet and of every other with the same header; they win over the sheet's
 */
public record ConfirmMapping(
        @Nullable List<SheetMapping> sheets, @Nullable List<ColumnMapping> columns) {

    /** One sheet, by its name. */
    public record SheetMapping(
            String name,
            @Nullable Boolean selected,
            @Nullable List<Integer> headerRows,
            @Nullable List<ColumnMapping> columns) {

        /** A sheet given by its name alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static SheetMapping named(String name) {
            return new SheetMapping(name, true, null, null);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public SheetMapping {}
    }

    /** One column, counted from 0; a field that is null or empty means that the column is not read. */
    public record ColumnMapping(int index, @Nullable String field) {}

    /** The choice the recogniser is given. All violations at once. */
    MappingChoice choice(ImportKind kind, ImportLayout layout) {
        List<Violation> violations = new ArrayList<>();
        List<SheetChoice> choices = new ArrayList<>();
        String firstHeader = null;
        for (ImportLayout.SheetLayout found : layout.sheets()) {
            SheetMapping said = said(found);
            if (said == null || Boolean.FALSE.equals(said.selected())) {
                continue;
            }
            firstHeader = firstHeader == null ? found.fingerprint() : firstHeader;
            boolean sameHeader = firstHeader.equals(found.fingerprint());
            List<ColumnMapping> meant = columns != null && sameHeader ? columns : said.columns();
            choices.add(new SheetChoice(
                    found.name(),
                    Objects.requireNonNullElse(said.headerRows(), found.headerRows()),
                    meant == null ? null : fields(meant, kind, violations)));
        }
        for (SheetMapping said : sheets == null ? List.<SheetMapping>of() : sheets) {
            if (layout.sheets().stream().noneMatch(found -> found.name().equals(said.name()))) {
                violations.add(Violation.of(BatchRule.UNKNOWN_SHEET, "sheets", said.name()));
            }
        }
        RuleViolationException.throwIfAny(violations.stream().distinct().toList());
        return new MappingChoice(choices);
    }

    private @Nullable SheetMapping said(ImportLayout.SheetLayout found) {
        if (sheets == null) {
            return found.selected() ? SheetMapping.named(found.name()) : null;
        }
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(found.name()))
                .findFirst()
                .orElse(null);
    }

    private static Map<Integer, Field> fields(
            List<ColumnMapping> columns, ImportKind kind, List<Violation> violations) {
        Map<Integer, Field> fields = new LinkedHashMap<>();
        Set<Field> seen = new HashSet<>();
        for (ColumnMapping column : columns) {
            if (column.field() == null || column.field().isBlank()) {
                continue;
            }
            Field field = Field.ofKey(column.field());
            if (field == null || !kind.knows(field)) {
                violations.add(Violation.of(BatchRule.UNKNOWN_FIELD, "columns", column.field()));
            } else if (!seen.add(field)) {
                violations.add(Violation.of(BatchRule.FIELD_TWICE, "columns", column.field()));
            } else {
                fields.put(column.index(), field);
            }
        }
        return fields;
    }
}
