package org.zhucun.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.Field;
import org.zhucun.shared.Actor;
import org.zhucun.tables.TableFile;
import org.zhucun.tables.TableFormat;
import org.zhucun.tables.TableLayout;

/** Writes the roster into a file and records that it was taken. */
@Service
@RequiredArgsConstructor
@Transactional
public class RosterExportService {

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final DataClock dataClock;
    private final ExportWords words;
    private final FilterWords filterWords;
    private final ApplicationEventPublisher events;

    /**
     * Writes exactly the rows of the list, in its order, one at a time: 32,000 need no more memory than 32. The act is
     * recorded in the same transaction; what cannot be recorded is not handed out.
     *
     * @param clear whether identity and phone numbers are written in full; without, they are masked
     * @return a temporary file, for the caller to delete
     */
    public Path export(
            DivisionScope scope,
            Actor actor,
            RosterFilter filter,
            RosterOrder order,
            TableFormat format,
            boolean clear) {
        LocalDate today = dataClock.asOf();
        String line = filterWords.line(filter, today);
        RosterCondition condition = RosterCondition.of(scope, filter, today);
        List<Field> fields = ExportColumns.fields(filter.tab() == RosterTab.ENDED || filter.tab() == RosterTab.ALL);
        TableLayout layout = words.layout(fields, List.of(words.text("roster.print.title", ""), line));
        return TableFile.write(format, layout, table -> {
            int rows = write(table, fields, condition, order, clear);
            events.publishEvent(new RosterExported(actor, division(scope, filter), summary(line, rows, format, clear)));
        });
    }

    private int write(
            Consumer<List<?>> table, List<Field> fields, RosterCondition condition, RosterOrder order, boolean clear) {
        Map<String, Object> parameters = condition.parameters();
        String direction = order.descending() ? " desc" : " asc";
        String sql = "select " + ExportColumns.sql(fields) + " from assignment a" + RosterRows.JOINS + " where "
                + condition.sql() + " order by " + order.sort().expression + direction + " nulls last, a.id"
                + direction;
        int[] rows = new int[1];
        ExportWords.Translator translator = words.translator();
        @Nullable Object[] values = new Object[fields.size() + 1];
        jdbc.sql(sql).withFetchSize(ROWS_AT_A_TIME).params(parameters).query(row -> {
            values[0] = ++rows[0];
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                values[i + 1] = translator.word(field, ExportColumns.value(row, i + 1, field, clear));
            }
            table.accept(Arrays.asList(values));
        });
        return rows[0];
    }

    private String summary(String line, int rows, TableFormat format, boolean clear) {
        return words.text(
                clear ? "roster.export.done-clear" : "roster.export.done-masked", rows, format.extension(), line);
    }

    private static String division(DivisionScope scope, RosterFilter filter) {
        if (filter.division() != null) {
            return filter.division().value();
        }
        return scope.prefixes().stream().findFirst().map(DivisionCode::value).orElse("");
    }
}
