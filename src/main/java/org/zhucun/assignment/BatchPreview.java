package org.zhucun.assignment;

import java.util.List;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/**
 * What a batch would do. It is done whole or not at all.
 *
 * @param lines one for each person, in the order asked for
 * @param effects what it does to the shares; not worked out while a line has an error
 */
public record BatchPreview(List<Line> lines, List<ShareEffect> effects) {

    /** @param found what is wrong with one of them, or to be looked at */
    public record Line(AssignmentSummary assignment, List<Violation> found) {

        public boolean refused() {
            return found.stream().anyMatch(violation -> violation.severity() == Severity.ERROR);
        }
    }

    public boolean refused() {
        return lines.stream().anyMatch(Line::refused);
    }

    /** Whether provincial staff would have to override it. */
    public boolean needsOverride() {
        return effects.stream()
                .flatMap(effect -> effect.violations().stream())
                .anyMatch(violation -> violation.severity() == Severity.ERROR);
    }
}
