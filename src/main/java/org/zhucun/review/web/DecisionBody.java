package org.zhucun.review.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.zhucun.review.DecisionOrder;

/**
 * A decision as a program or a form sends it.
 *
 * @param seen the mark of the facts that were looked at
 * @param override true only for an approval by the province's staff against a share
 */
record DecisionBody(
        @Nullable Integer version,
        @Nullable String seen,
        @Nullable String opinion,
        @Nullable String reason,
        @Nullable String documentNo,
        @Nullable Boolean override) {

    boolean overrides() {
        return Boolean.TRUE.equals(override);
    }

    DecisionOrder order(HttpServletRequest request) {
        return DecisionOrder.builder()
                .version(version)
                .seen(seen == null || seen.isBlank() ? null : seen)
                .opinion(opinion)
                .reason(reason)
                .documentNo(documentNo)
                .override(overrides())
                .staff(Accounts.overrides(request))
                .build();
    }
}
