package org.zhucun.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.TooManyRequestsException;

/** Answers every error in words: problem+json under {@code /api}, a page elsewhere. Never a class name, never SQL. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
@Slf4j
class ProblemAdvice {

    private final Problems problems;

    @ExceptionHandler(NotFoundException.class)
    Object notFound(HttpServletRequest request) {
        return answer(problems.of(HttpStatus.NOT_FOUND, "problem.404", request), request);
    }

    @ExceptionHandler(RuleViolationException.class)
    Object broken(RuleViolationException e, HttpServletRequest request) {
        return answer(problems.of(HttpStatus.UNPROCESSABLE_CONTENT, e.violations(), request), request);
    }

    @ExceptionHandler(ConflictException.class)
    Object conflict(ConflictException e, HttpServletRequest request) {
        ProblemDetail problem = problems.of(HttpStatus.CONFLICT, List.of(e.violation()), request);
        if (!e.differences().isEmpty()) {
            problem.setProperty("changes", e.differences());
        }
        return answer(problem, request);
    }

    @ExceptionHandler(TooManyRequestsException.class)
    Object tooOften(TooManyRequestsException e, HttpServletRequest request) {
        return answer(problems.of(HttpStatus.TOO_MANY_REQUESTS, List.of(e.violation()), request), request);
    }

    @ExceptionHandler(ObjectOptimisticLockingFailureException.class)
    Object stale(HttpServletRequest request) {
        return answer(problems.of(HttpStatus.CONFLICT, "problem.stale", request), request);
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    Object constraint(DataIntegrityViolationException e, HttpServletRequest request) {
        String message = String.valueOf(e.getMostSpecificCause().getMessage());
        log.info("refused by a constraint: {}", message.lines().findFirst().orElse(""));
        return answer(problems.ofConstraint(message, request), request);
    }

    @ExceptionHandler(PessimisticLockingFailureException.class)
    Object busyRow(HttpServletRequest request) {
        return answer(problems.of(HttpStatus.CONFLICT, "problem.busy-row", request), request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class
    })
    Object databaseAway(Exception e, HttpServletRequest request) {
        log.warn("the database does not answer: {}", e.getMessage());
        return answer(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "problem.503", request), request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return answer(problems.of(HttpStatus.CONTENT_TOO_LARGE, "problem.413", request), request);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        HttpMessageNotReadableException.class,
        IllegalArgumentException.class
    })
    Object malformed(Exception e, HttpServletRequest request) {
        log.debug("malformed request", e);
        return answer(problems.of(HttpStatus.BAD_REQUEST, "problem.400", request), request);
    }

    @ExceptionHandler(Exception.class)
    Object anything(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof ErrorResponse framework) {
            HttpStatus status = HttpStatus.valueOf(framework.getStatusCode().value());
            String key =
                    status.is5xxServerError() || !KNOWN.contains(status) ? "problem.400" : "problem." + status.value();
            ProblemDetail problem = problems.of(KNOWN.contains(status) ? status : HttpStatus.BAD_REQUEST, key, request);
            return answer(problem, request);
        }
        if (e instanceof org.springframework.security.access.AccessDeniedException
                || e instanceof org.springframework.security.core.AuthenticationException) {
            throw e;
        }
        String number = "E-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        log.error("{} {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return answer(problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "problem.500", request, number), request);
    }

    private static final List<HttpStatus> KNOWN = List.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.NOT_ACCEPTABLE,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE);

    private static Object answer(ProblemDetail problem, HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/")) {
            request.setAttribute(ErrorPageController.PROBLEM, problem);
            return new ModelAndView("forward:/error", HttpStatus.valueOf(problem.getStatus()));
        }
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.body(problem);
    }
}
