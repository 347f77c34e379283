package org.zhucun.assignment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.AssignmentQueries;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.Move;
import org.zhucun.assignment.MoveResult;
import org.zhucun.assignment.StepRow;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.NotFoundException;

/** Proposals and moves for other systems. Lists of assignments are the roster's; decisions are the reviewers'. */
@RestController
@RequestMapping("/api/assignments")
@RequiredArgsConstructor
class AssignmentRestController {

    private final AssignmentProposalService proposals;
    private final AssignmentQueries assignments;
    private final MoveDoors doors;
    private final MessageSource messages;

    /** The assignment after a move, and what it bends; of a transfer or a retention the service that goes on. */
    record Answer(@JsonUnwrapped AssignmentSummary assignment, List<Told> warnings) {}

    @PostMapping
    ResponseEntity<Answer> propose(DivisionScope scope, Actor actor, @RequestBody ProposalBody body, Locale locale) {
        Answer answer = answer(proposals.propose(scope, actor, body.command()), locale);
        return ResponseEntity.created(
                        URI.create("/api/assignments/" + answer.assignment().id()))
                .body(answer);
    }

    /** Makes a draft, or what was returned, what the body says. */
    @PutMapping("/{id}")
    Answer amend(
            DivisionScope scope, Actor actor, @PathVariable long id, @RequestBody ProposalBody body, Locale locale) {
        return answer(proposals.amend(scope, actor, id, body.version(), body.command()), locale);
    }

    /** What was done with it, the first move first. */
    @GetMapping("/{id}/steps")
    List<StepRow> steps(DivisionScope scope, @PathVariable long id) {
        return assignments.steps(scope, id);
    }

    /** @param door submit, arrive, handover, extend, transfer, recall, adjust, retain, end or void */
    @PostMapping("/{id}/{door}")
    Answer move(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable String door,
            @RequestBody MoveBody body,
            WebRequest request,
            Locale locale) {
        Move move = MoveDoors.of(door).orElseThrow(NotFoundException::new);
        return answer(doors.pass(move, scope, actor, id, body.order(request.isUserInRole("STAFF"))), locale);
    }

    private Answer answer(MoveResult result, Locale locale) {
        return new Answer(result.assignment(), Told.of(result.warnings(), messages, locale));
    }
}
