package org.zhucun.recognition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * A row as understood: normalised values, and everything there is to say about them. A field that is blank, absent or
 * not understood has no value. Forms: dates {@code 1985-03} or {@code 1985-03-15}; levels, roles, sources, reasons and
 * categories (several joined by a comma) as the codes of the API; {@code true}/{@code false}; the rest as text.
 */
public record ReadRow(int number, Map<Field, String> values, List<Remark> remarks) {

    public @Nullable String value(Field field) {
        return values.get(field);
    }

    public boolean hasErrors() {
        return remarks.stream().anyMatch(r -> r.severity() == Severity.ERROR);
    }
}
