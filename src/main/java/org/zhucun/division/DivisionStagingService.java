package org.zhucun.division;

import java.time.LocalDate;
import java.util.Iterator;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.bulk.Copy;
import org.zhucun.shared.Unscoped;

/**
 * Puts the rows of a list of divisions where they can be judged by the database: 700,000 of them would not fit in
 * memory as objects. What a row says by itself is judged on the way.
 */
@Service
@RequiredArgsConstructor
public class DivisionStagingService {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 60;

    private final Copy copy;
    private final JdbcTemplate jdbc;

    /**
     * Stages a list in place of an earlier reading of it.
     *
     * @param rows read once, in order, one at a time
     * @return how many rows were staged
     */
    @Transactional
    public long stage(DivisionScope scope, long batchId, Iterator<ListedDivision> rows) {
        forget(batchId);
        int[] place = {0};
        return copy.rows(
                "division_import_row (batch_id, place, sheet, row, code_text, code, level, name, short_name, initials,"
                        + " closed_on, successors, effect, error, args)",
                () -> rows,
                (line, row) -> write(line, batchId, place[0]++, row, scope));
    }

    /** Drops the staged rows of a list; it can no longer be committed. */
    @Transactional
    @Unscoped("runs by itself a day after the upload")
    public void forget(long batchId) {
        jdbc.update("delete from division_import_row where batch_id = ?", batchId);
    }

    private static void write(Copy.Line line, long batchId, int place, ListedDivision row, DivisionScope scope) {
        DivisionCode code = DivisionCode.parse(row.codeText()).orElse(null);
        String name = row.name();
        String shortName =
                row.shortName().isEmpty() && code != null ? ShortName.of(code.level(), name) : row.shortName();
        DivisionRule error = error(code, row, scope);
        line.add(batchId)
                .add(place)
                .add(cut(row.sheet(), 100))
                .add(row.row())
                .add(cut(row.codeText(), LONGEST_TEXT))
                .add(code == null ? null : code.value())
                .add(code == null ? null : code.level())
                .add(cut(name, 200))
                .add(cut(shortName, 200))
                .add(cut(Initials.of(shortName), 200))
                .add(error == DivisionRule.CLOSING_DAY ? null : row.closedOn())
                .add(cut(row.successors(), 200))
                .add("NEW")
                .add(error == null ? null : error.code())
                .add(error == null ? "" : argument(error, row));
    }

    private static @Nullable DivisionRule error(@Nullable DivisionCode code, ListedDivision row, DivisionScope scope) {
        if (code == null) {
            return DivisionRule.CODE_FITS_LEVEL;
        }
        if (!scope.contains(code)) {
            return DivisionRule.OUT_OF_SCOPE;
        }
        if (row.name().isEmpty() || row.name().length() > LONGEST_NAME) {
            return DivisionRule.NAME_FITS;
        }
        return LocalDate.MIN.equals(row.closedOn()) ? DivisionRule.CLOSING_DAY : null;
    }

    private static String argument(DivisionRule error, ListedDivision row) {
        return error == DivisionRule.NAME_FITS
                ? String.valueOf(row.name().length())
                : cut(row.codeText(), LONGEST_TEXT);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
