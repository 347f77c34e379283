package org.zhucun.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container could not hand to a controller: unknown paths, closed doors, broken requests. */
@Controller
@RequiredArgsConstructor
class ErrorPageController implements ErrorController {

    /** The request attribute under which the advice hands over a problem to be shown inside the frame. */
    static final String PROBLEM = ErrorPageController.class.getName() + ".problem";

    private final Problems problems;

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(PROBLEM) instanceof ProblemDetail known) {
            return page(HttpStatus.valueOf(known.getStatus()), known);
        }
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String key = switch (status) {
            case FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST, CONTENT_TOO_LARGE ->
                "problem." + status.value();
            default -> status.is5xxServerError() ? "problem.503" : "problem.400";
        };
        ProblemDetail problem = problems.of(status, key, request);
        if (path.startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return page(status, problem);
    }

    private static ModelAndView page(HttpStatus status, ProblemDetail problem) {
        ModelAndView page = new ModelAndView("error/problem");
        page.setStatus(status);
        page.addObject("problem", problem);
        return page;
    }

    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
