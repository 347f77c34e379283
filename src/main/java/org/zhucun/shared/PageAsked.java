package org.zhucun.shared;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list in a stable order is asked for: the first, the one after a cursor, or the one before it.
 *
 * @param before goes back instead of forth; the {@code next} of the answer then leads further back
 * @param size rows a page; never more than 500 are given
 * @param count whether the exact number of rows is asked for
 */
public record PageAsked(@Nullable String after, @Nullable String before, int size, boolean count) {

    private static final int MOST = 500;

    public static PageAsked after(@Nullable String after, int size, boolean count) {
        return new PageAsked(after, null, size, count);
    }

    public boolean backwards() {
        return before != null;
    }

    /** Rows to give, between 1 and 500. */
    public int limit() {
        return Math.max(1, Math.min(size, MOST));
    }

    /** The cursor to hand back as {@code before} to see the page before this one, null on the first page. */
    public <T> @Nullable String previous(Keyset<T> page, Function<T, String> cursor) {
        if (backwards()) {
            return page.next();
        }
        return after == null || page.items().isEmpty()
                ? null
                : cursor.apply(page.items().get(0));
    }

    /** The cursor to hand back as {@code after} to see the page after this one, null on the last page. */
    public <T> @Nullable String next(Keyset<T> page, Function<T, String> cursor) {
        if (!backwards()) {
            return page.next();
        }
        int rows = page.items().size();
        return rows == 0 ? null : cursor.apply(page.items().get(rows - 1));
    }
}
