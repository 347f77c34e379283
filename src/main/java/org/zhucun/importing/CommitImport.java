package org.zhucun.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch into the roster.
 *
 * @param skipErrors whether rows with errors are left out instead of stopping everything; null means no
 * @param rows the rows to write, null for all
 */
public record CommitImport(
        @Nullable Boolean skipErrors, @Nullable List<RowPlace> rows) {

    boolean skips() {
        return Boolean.TRUE.equals(skipErrors);
    }
}
