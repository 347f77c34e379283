package org.zhucun.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.Suggestion;
import org.zhucun.shared.Severity;

/**
 * A row of a preview as people see it: personal numbers masked, sentences instead of codes.
 *
 * @param row the row number a person sees in the spreadsheet
 * @param effect what writing it would do, whatever its verdict: NEW, CHANGED or SAME
 * @param values the values as they would be stored, by the name of the field
 * @param old for a change, the stored values of the fields that change
 * @param issues errors first, then warnings
 * @param notes what was normalised or filled in
 */
public record ImportRowSummary(
        String sheet,
        int row,
        Verdict verdict,
        Verdict effect,
        Map<String, String> values,
        Map<String, String> old,
        List<Issue> issues,
        List<Issue> notes) {

    /**
     * One thing to say about one field.
     *
     * @param column the letter of the column, null when the field has none
     * @param value what stood in the cell
     */
    public record Issue(
            String code,
            String field,
            @Nullable String column,
            Severity severity,
            String message,
            String value,
            List<Suggestion> suggestions) {}
}
