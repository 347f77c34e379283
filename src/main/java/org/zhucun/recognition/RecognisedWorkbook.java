package org.zhucun.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Violation;

/**
 * What was found in a file.
 *
 * @param refusal why nothing can be imported from it, null when something can
 */
public record RecognisedWorkbook(
        ImportKind kind,
        List<RecognisedSheet> sheets,
        @Nullable Violation refusal) {

    /** Whether a person should look at the mapping of a selected sheet first. */
    public boolean needsConfirmation() {
        return sheets.stream().anyMatch(s -> s.selected() && s.needsConfirmation());
    }
}
