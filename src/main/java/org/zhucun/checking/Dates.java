package org.zhucun.checking;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.PartialDate;

/** Reads dates as they are stored, each spelling once for a whole file. */
final class Dates {

    private final Map<String, Optional<PartialDate>> known = new HashMap<>();

    /** The date, null when there is none or the text is no date. */
    @Nullable
    PartialDate read(@Nullable String written) {
        return written == null
                ? null
                : known.computeIfAbsent(written, Dates::parse).orElse(null);
    }

    private static Optional<PartialDate> parse(String written) {
        try {
            return Optional.of(PartialDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
