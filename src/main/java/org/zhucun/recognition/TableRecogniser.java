package org.zhucun.recognition;

import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Workbook;

/** Finds the tables of a workbook and proposes what their columns mean. */
public final class TableRecogniser {

    /**
     * @param choice what a person confirmed or corrected, null for the first look
     * @return every sheet, with the rows of those that hold a table; see {@link RecognisedWorkbook#refusal()}
     */
    public RecognisedWorkbook recognise(Workbook workbook, ImportKind kind, @Nullable MappingChoice choice) {
        throw new UnsupportedOperationException(kind.name());
    }
}
