package org.zhucun.shared;

import org.jspecify.annotations.Nullable;

/** One field that is not what it was; values in the words of the API, null where there is none. */
public record Difference(
        String field, @Nullable String before, @Nullable String after) {

    public static Difference of(String field, @Nullable Object before, @Nullable Object after) {
        return new Difference(
                field, before == null ? null : before.toString(), after == null ? null : after.toString());
    }
}
