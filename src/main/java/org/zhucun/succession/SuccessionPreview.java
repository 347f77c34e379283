package org.zhucun.succession;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Violation;

/**
 * What a succession would change.
 *
 * @param lines the villages it happens to
 * @param warnings what must be looked after then, such as a second first secretary
 */
public record SuccessionPreview(List<Line> lines, List<Heir> heirs, List<Violation> warnings) {

    /**
     * A village, and what follows it.
     *
     * @param closed whether it is no more
     * @param inPost people who go on in the heir, with the unit they started under
     * @param waiting people proposed or due to arrive, who go there instead
     */
    public record Line(
            String code,
            String name,
            boolean closed,
            int inPost,
            int waiting,
            boolean supported,
            int requiredFirstSecretary,
            int requiredMembers,
            int linkedUnits) {}

    /** What takes their place; {@code oldName} is null for one that comes into being. */
    public record Heir(String code, String name, @Nullable String oldName) {}

    /** How many people are touched. */
    public int people() {
        return lines.stream()
                .filter(Line::closed)
                .mapToInt(line -> line.inPost() + line.waiting())
                .sum();
    }
}
