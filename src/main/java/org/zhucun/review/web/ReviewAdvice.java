package org.zhucun.review.web;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhucun.division.DivisionScope;
import org.zhucun.review.ReviewQueries;
import org.zhucun.shared.Actor;

/** Tells the menu of a reviewer how much waits. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class ReviewAdvice {

    private final ReviewQueries queries;

    @ModelAttribute("reviewsWaiting")
    long waiting(@Nullable DivisionScope scope, @Nullable Actor actor, HttpServletRequest request) {
        return scope == null || actor == null || !Accounts.reviews(request) ? 0 : queries.waiting(scope, actor);
    }
}
