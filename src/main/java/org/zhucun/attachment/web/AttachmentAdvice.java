package org.zhucun.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhucun.attachment.AttachmentQueries;
import org.zhucun.attachment.AttachmentSummary;
import org.zhucun.division.DivisionScope;

/** Lets any page include {@code attachment/parts :: list(subject)}; nothing is read unless it does. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class AttachmentAdvice {

    private final AttachmentQueries queries;

    @ModelAttribute("attachments")
    @Nullable
    Shelf attachments(@Nullable DivisionScope scope, HttpServletRequest request) {
        boolean mayAdd = request.isUserInRole("STAFF") || request.isUserInRole("REVIEWER");
        return scope == null ? null : new Shelf(queries, scope, mayAdd);
    }

    /** What the signed-in person finds attached, subject by subject. */
    record Shelf(AttachmentQueries queries, DivisionScope scope, boolean mayAdd) {

        public List<AttachmentSummary> of(String subject) {
            return queries.list(scope, subject);
        }
    }
}
