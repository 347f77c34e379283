package org.zhucun.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * What is wrong in one sheet, to be shown in the sheet itself.
 *
 * @param sheet the name of the sheet
 * @param headerRow the row whose cells name the columns, as a person counts it
 */
public record SheetProblems(String sheet, int headerRow, List<Problem> problems) {

    /**
     * @param row as a person counts it
     * @param column from 0; null when the whole row is meant
     * @param sentence what is wrong, as the clerk shall read it
     * @param severity an error and a warning have their own colours; a note colours nothing
     */
    public record Problem(int row, @Nullable Integer column, String sentence, Severity severity) {}
}
