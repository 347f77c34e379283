package org.zhucun.review.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.AccessDeniedException;

/** What the role of an account allows here: reviewers decide, staff override. */
final class Accounts {

    private Accounts() {}

    static boolean reviews(HttpServletRequest request) {
        return request.isUserInRole("REVIEWER");
    }

    static boolean overrides(HttpServletRequest request) {
        return request.isUserInRole("STAFF");
    }

    /** @throws AccessDeniedException answered as 403 */
    static void demand(HttpServletRequest request, boolean override) {
        if (!(override ? overrides(request) : reviews(request))) {
            throw new AccessDeniedException(override ? "only staff override" : "only reviewers decide");
        }
    }
}
