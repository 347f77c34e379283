package org.zhucun.importing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.MappingChoice;
import org.zhucun.recognition.MappingChoice.SheetChoice;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.recognition.RecognisedSheet;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.shared.Actor;

/** What an office once said the columns under a header mean, so that it says so once. */
@Component
@RequiredArgsConstructor
class MappingMemory {

    private final JdbcTemplate jdbc;
    private final ImportJson json;
    private final Clock clock;

    void remember(BatchFacts batch, ImportLayout layout, MappingChoice choice, Actor actor) {
        for (SheetChoice sheet : choice.sheets()) {
            Map<Integer, Field> columns = sheet.columns();
            if (columns == null) {
                continue;
            }
            layout.sheets().stream()
                    .filter(found -> found.name().equals(sheet.name()))
                    .findFirst()
                    .ifPresent(found -> jdbc.update(
                            "insert into import_mapping (kind, fingerprint, scope, columns, confirmed_by, confirmed_at)"
                                    + " values (?, ?, ?, ?, ?, ?) on conflict (kind, fingerprint, scope) do update set"
                                    + " columns = excluded.columns, confirmed_by = excluded.confirmed_by,"
                                    + " confirmed_at = excluded.confirmed_at",
                            batch.kind().name(),
                            found.fingerprint(),
                            batch.scope(),
                            json.write(new Columns(columns)),
                            actor.username(),
                            Timestamp.from(clock.instant())));
        }
    }

    /** The choice to read the file with, null when memory says nothing but what was proposed anyway. */
    @Nullable
    MappingChoice recall(BatchFacts batch, RecognisedWorkbook workbook) {
        boolean different = false;
        Map<String, Map<Integer, Field>> remembered = new HashMap<>();
        for (RecognisedSheet sheet : workbook.sheets()) {
            Map<Integer, Field> columns = sheet.selected() ? columns(batch, sheet.fingerprint()) : null;
            if (columns != null && (sheet.needsConfirmation() || !columns.equals(proposed(sheet)))) {
                remembered.put(sheet.name(), columns);
                different = true;
            }
        }
        if (!different) {
            return null;
        }
        return new MappingChoice(workbook.sheets().stream()
                .filter(RecognisedSheet::selected)
                .map(sheet -> new SheetChoice(sheet.name(), sheet.headerRows(), remembered.get(sheet.name())))
                .toList());
    }

    private static Map<Integer, Field> proposed(RecognisedSheet sheet) {
        Map<Integer, Field> columns = new HashMap<>();
        for (RecognisedColumn column : sheet.columns()) {
            Field field = column.field();
            if (field != null) {
                columns.put(column.index(), field);
            }
        }
        return columns;
    }

    private @Nullable Map<Integer, Field> columns(BatchFacts batch, String fingerprint) {
        List<String> found = jdbc.queryForList(
                "select columns from import_mapping where kind = ? and fingerprint = ? and scope = ?",
                String.class,
                batch.kind().name(),
                fingerprint,
                batch.scope());
        return found.isEmpty() ? null : json.read(found.get(0), Columns.class).byIndex();
    }

    record Columns(Map<Integer, Field> byIndex) {}
}
