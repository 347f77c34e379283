package org.zhucun.importing;

import java.util.List;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.recognition.TableRow;

/**
 * What a file would do: a pure function of its bytes, the mapping, the corrections, and the roster of the moment.
 *
 * @param revision the batch's mapping and corrections it was made from
 * @param sources the rows of all selected sheets in the order of the file; the other two lists run parallel to it
 * @param read the rows as understood, corrections included
 * @param checked the rows as judged
 */
record ImportPreview(
        long batchId,
        int revision,
        RecognisedWorkbook workbook,
        List<Source> sources,
        List<FileRow> read,
        List<CheckedRow> checked) {

    /** Where a row stands in the file. */
    record Source(String sheet, TableRow row) {}

    /** About how many cells it keeps in memory. */
    int weight() {
        return sources.isEmpty()
                ? 1
                : sources.size() * (sources.get(0).row().cells().size() + 10);
    }

    /** The place of a row in the lists, -1 when there is none. */
    int indexOf(String sheet, int row) {
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (source.row().number() == row && source.sheet().equals(sheet)) {
                return i;
            }
        }
        return -1;
    }
}
