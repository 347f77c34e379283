package org.zhucun.recognition;

import java.util.List;
import java.util.Set;

/**
 * What was found in one sheet.
 *
 * @param selected whether its rows are imported; a hidden sheet only when the person says so
 * @param headerRows the rows of the first header, empty when none was found
 * @param columns the columns of the first header; a row names its own
 * @param missing required groups of fields for which neither a column nor a context exists
 * @param fingerprint the same for every sheet with this header, whatever stands around and below it
 */
public record RecognisedSheet(
        String name,
        boolean hidden,
        boolean selected,
        List<Integer> headerRows,
        List<RecognisedColumn> columns,
        List<Set<Field>> missing,
        List<TableRow> rows,
        List<SkippedRow> skipped,
        String fingerprint) {

    /** Below this a mapping is a guess that a person confirms. */
    private static final double SURE = 0.75;

    /** The sheet of the file; where several people stand in a row, there is one of these for each ({@code 一览表:2}). */
    public String nameInFile() {
        int person = name.lastIndexOf(PeopleInARow.PERSON);
        return person < 0 ? name : name.substring(0, person);
    }

    /** Whether a table of the asked kind was found, with or without rows. */
    public boolean isTable() {
        return !columns.isEmpty();
    }

    /** Whether a person should look at the mapping before anything is read with it. */
    public boolean needsConfirmation() {
        return !missing.isEmpty() || columns.stream().anyMatch(c -> c.field() != null && c.confidence() < SURE);
    }
}
