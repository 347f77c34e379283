package org.zhucun.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.Ledger.Entry;
import org.zhucun.cadre.CadreEditService;
import org.zhucun.cadre.SaveCadre;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/** Proposes people for villages, corrects proposals and hands them in. */
@Service
@RequiredArgsConstructor
@Transactional
public class AssignmentProposalService {

    private final Ledger ledger;
    private final Turns turns;
    private final ProposalReader reader;
    private final AssignmentQueries queries;
    private final CadreEditService cadres;

    /**
     * Proposes somebody on record.
     *
     * @throws RuleViolationException with everything that is wrong
     * @throws ConflictException when nothing is wrong but that the person or the post is taken: A001, A002, A021, A026
     */
    public MoveResult propose(DivisionScope scope, Actor actor, ProposeAssignment proposal) {
        return propose(scope, actor, proposal, null);
    }

    /**
     * Records a person and proposes them, both or neither. The person may belong to a unit beyond the caller's area.
     *
     * @throws RuleViolationException with everything that is wrong
     */
    public MoveResult proposeNew(DivisionScope scope, Actor actor, SaveCadre person, ProposeAssignment proposal) {
        long id;
        try {
            id = cadres.create(scope, actor, person);
        } catch (RuleViolationException e) {
            List<Violation> all = new ArrayList<>(e.violations());
            ProposalPolicy.judge(facts(scope, proposal, null, person)).stream()
                    .filter(broken -> broken.severity() == Severity.ERROR && !"cadreId".equals(broken.field()))
                    .forEach(all::add);
            throw new RuleViolationException(all);
        }
        return propose(scope, actor, proposal.toBuilder().cadreId(id).build(), person);
    }

    private MoveResult propose(
            DivisionScope scope, Actor actor, ProposeAssignment proposal, @Nullable SaveCadre person) {
        ProposalFacts facts = facts(scope, proposal, null, person);
        List<Violation> broken = judged(facts);

        Assignment assignment = Assignment.proposed(facts.service(), proposal, actor);
        MoveOrder order = order(proposal);
        assignment = ledger.write(assignment, Entry.of(actor, Move.PROPOSE, null, order));
        if (proposal.submit()) {
            assignment = submitted(assignment, actor, order);
        }
        return new MoveResult(queries.get(scope, assignment.getId()), ProposalPolicy.warnings(broken));
    }

    /**
     * Makes a draft, or what was returned, what the command says, all of it.
     *
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException when it has changed since or its state does not allow it
     * @throws RuleViolationException with everything that is wrong
     */
    public MoveResult amend(
            DivisionScope scope, Actor actor, long id, @Nullable Integer version, ProposeAssignment proposal) {
        Assignment assignment = ledger.take(scope, Move.AMEND, id, version);
        AssignmentStatus from = assignment.getStatus();
        ProposalFacts facts = facts(scope, proposal, id, null);
        List<Violation> broken = judged(facts);

        assignment.amend(facts.service(), proposal);
        MoveOrder order = order(proposal);
        assignment = ledger.write(assignment, Entry.of(actor, Move.AMEND, from, order));
        if (proposal.submit()) {
            assignment = submitted(assignment, actor, order);
        }
        return new MoveResult(queries.get(scope, id), ProposalPolicy.warnings(broken));
    }

    /**
     * Hands a draft, or what was returned, in for review; it is judged once more.
     *
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException when it has changed since, its state does not allow it, or somebody else was first
     * @throws RuleViolationException with everything that is wrong
     */
    public MoveResult submit(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        MoveOrder order = asked.stripped();
        Assignment assignment = ledger.take(scope, Move.SUBMIT, id, order.version());
        List<Violation> broken = judged(facts(scope, ProposalReader.proposal(assignment), id, null));

        submitted(assignment, actor, order);
        return new MoveResult(queries.get(scope, id), ProposalPolicy.warnings(broken));
    }

    private Assignment submitted(Assignment assignment, Actor actor, MoveOrder order) {
        AssignmentStatus from = assignment.getStatus();
        assignment.submit(actor);
        return ledger.write(assignment, Entry.of(actor, Move.SUBMIT, from, order));
    }

    private ProposalFacts facts(
            DivisionScope scope, ProposeAssignment proposal, @Nullable Long own, @Nullable SaveCadre person) {
        if (proposal.cadreId() != null) {
            turns.ofPerson(proposal.cadreId());
        }
        turns.ofVillages(List.of(Objects.requireNonNullElse(proposal.villageCode(), "")));
        return reader.read(scope, proposal, own, person);
    }

    private static List<Violation> judged(ProposalFacts facts) {
        List<Violation> broken = ProposalPolicy.judge(facts);
        ProposalPolicy.refuse(broken);
        return broken;
    }

    private static MoveOrder order(ProposeAssignment proposal) {
        return MoveOrder.builder()
                .on(proposal.startsOn())
                .documentNo(proposal.documentNo())
                .build();
    }
}
