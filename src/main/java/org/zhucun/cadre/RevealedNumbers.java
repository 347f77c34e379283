package org.zhucun.cadre;

import org.jspecify.annotations.Nullable;

/** One person's numbers in full, to be shown once and kept nowhere. */
public record RevealedNumbers(
        @Nullable String idNumber, @Nullable String phone) {

    @Override
    public String toString() {
        return "RevealedNumbers[]";
    }
}
