package org.zhucun.recognition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person confirmed or corrected after seeing the proposal. Sheets that are not named are left out of the
 * import.
 */
public record MappingChoice(List<SheetChoice> sheets) {

    /**
     * @param headerRows the rows of the first header as a person counts them; empty: as proposed
     * @param columns what each column (from 0) means; columns that are absent mean nothing; null: as proposed
     */
    public record SheetChoice(
            String name, List<Integer> headerRows, @Nullable Map<Integer, Field> columns) {}

    @Nullable
    SheetChoice of(String sheet) {
        return sheets.stream().filter(s -> s.name().equals(sheet)).findFirst().orElse(null);
    }
}
