package org.zhucun.worklist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.tables.TableFile;
import org.zhucun.tables.TableFormat;
import org.zhucun.tables.TableLayout;

/** Writes a worklist into a file and records that it was taken. Always Chinese: the file goes on to other offices. */
@Service
@RequiredArgsConstructor
@Transactional
public class WorklistExportService {

    private static final int NUMBER_WIDTH = 6;

    private final WorklistQueries worklists;
    private final DataClock dataClock;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    /**
     * Writes exactly the lines of the list in its order.
     *
     * @return a temporary file, for the caller to delete
     */
    public Path export(DivisionScope scope, Actor actor, WorklistKind kind, WorklistFilter filter, TableFormat format) {
        WorklistWords words = new WorklistWords(messages, Locale.SIMPLIFIED_CHINESE);
        List<WorklistColumn> columns = WorklistColumn.of(kind);
        return TableFile.write(format, layout(kind, filter, columns, words), table -> {
            int[] lines = new int[1];
            worklists.each(scope, kind, filter, Integer.MAX_VALUE, item -> {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(++lines[0]);
                columns.forEach(column -> cells.add(words.cell(item, column)));
                table.accept(cells);
            });
            String summary = words.text("worklist.exported", title(kind, filter, words), lines[0], format.extension());
            events.publishEvent(new WorklistExported(actor, division(scope, filter), kind, summary));
        });
    }

    private TableLayout layout(
            WorklistKind kind, WorklistFilter filter, List<WorklistColumn> columns, WorklistWords words) {
        List<TableLayout.Column> heads = new ArrayList<>();
        heads.add(new TableLayout.Column(words.text("worklist.number"), NUMBER_WIDTH));
        columns.forEach(column -> heads.add(new TableLayout.Column(words.head(kind, column), column.width)));
        LocalDate day = filter.asOf() == null ? dataClock.asOf() : filter.asOf();
        return new TableLayout(
                words.text("worklist." + kind),
                List.of(title(kind, filter, words), words.text("site.as-of", day.toString())),
                heads);
    }

    private static String title(WorklistKind kind, WorklistFilter filter, WorklistWords words) {
        return words.text(
                "worklist.title",
                words.text("worklist." + kind),
                words.text("worklist.view." + kind + "." + filter.view()));
    }

    private static String division(DivisionScope scope, WorklistFilter filter) {
        if (filter.division() != null) {
            return filter.division().value();
        }
        return scope.prefixes().stream().findFirst().map(DivisionCode::value).orElse("");
    }
}
