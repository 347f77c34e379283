package org.zhucun.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Difference;

/** What a proposal says, or a service was, field by field in the words of the API. No personal numbers. */
record CaseFacts(Map<String, @Nullable String> values) {

    private static final int MARK = 16;

    CaseFacts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What is different in another account of the same thing, in the order of the fields. */
    List<Difference> differences(CaseFacts later) {
        return compared(later).stream()
                .filter(row -> !Objects.equals(row.before(), row.after()))
                .toList();
    }

    /** All fields side by side. */
    List<Difference> compared(CaseFacts later) {
        List<Difference> rows = new ArrayList<>();
        later.values.forEach((field, after) -> rows.add(new Difference(field, values.get(field), after)));
        return rows;
    }

    /** Another one as soon as any field is. */
    String mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(values.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
