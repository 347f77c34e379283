package org.zhucun.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Remark;
import org.zhucun.shared.Severity;

/**
 * A row judged against what is stored.
 *
 * @param effect what writing it would do, errors aside: NEW, CHANGED or SAME
 * @param values the values as they would be stored, personal numbers in clear; never leaves the module unmasked
 * @param old for CHANGED, the stored values of the fields that change; a field that was empty maps to the empty text
 * @param remarks everything there is to say, what was read and what was looked up, notes included
 * @param target what the looking up found, for the {@link ImportTarget} that made the row to write it with; null when
 *     an error left it unknown
 */
public record CheckedRow(
        String sheet,
        int row,
        Verdict effect,
        Map<Field, String> values,
        Map<Field, String> old,
        List<Remark> remarks,
        @Nullable Object target) {

    public Verdict verdict() {
        Severity worst = Severity.INFO;
        for (Remark remark : remarks) {
            if (remark.severity().compareTo(worst) > 0) {
                worst = remark.severity();
            }
        }
        if (worst == Severity.ERROR) {
            return Verdict.ERROR;
        }
        return worst == Severity.WARNING && effect != Verdict.SAME ? Verdict.WARNING : effect;
    }
}
