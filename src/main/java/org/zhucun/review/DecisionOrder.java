package org.zhucun.review;

import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * A decision on one task.
 *
 * @param version the version of the task it starts from
 * @param seen the mark of the facts that were looked at, as {@link ReviewCase} gives it; null means those handed in
 * @param opinion what the reviewer says, at most 500 characters
 * @param reason why it is returned or rejected, at most 200 characters; the opinion serves when it is absent
 * @param override whether the share may fall below what is required, by the document given and for the reason
 * @param staff whether the account may override at all: whoever calls knows the role
 */
@Builder(toBuilder = true)
public record DecisionOrder(
        @Nullable Integer version,
        @Nullable String seen,
        @Nullable String opinion,
        @Nullable String reason,
        @Nullable String documentNo,
        boolean override,
        boolean staff) {

    /** The order with nothing but blanks taken for nothing said, and the opinion for the reason where there is none. */
    DecisionOrder stripped() {
        String said = text(opinion);
        String why = text(reason);
        return toBuilder()
                .opinion(said)
                .reason(why == null ? said : why)
                .documentNo(text(documentNo))
                .build();
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
