package org.zhucun.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a stable order.
 *
 * @param items at most 500 rows
 * @param next the cursor to hand back as {@code after}, null on the last page
 * @param total the exact number of rows, only when it was asked for
 */
public record Keyset<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {}
