package org.zhucun.assignment;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.Violation;

/** Tells before somebody decides what a proposal breaks and what approving it does to the shares. Nothing is locked. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ApprovalQueries {

    private final Assignments assignments;
    private final ProposalReader reader;
    private final Heads heads;
    private final ShareGuard shares;

    /** @throws NotFoundException when it is not there or its village is not in scope */
    public ApprovalPreview preview(DivisionScope scope, long id) {
        Assignment assignment = assignments.findAllByIdIn(List.of(id)).stream()
                .filter(found -> scope.contains(found.getVillageCode()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<Violation> found = ProposalPolicy.judge(reader.read(scope, ProposalReader.proposal(assignment), id, null));
        HeadChange change = HeadChange.none();
        heads.enter(
                change,
                new Head(assignment.getVillageCode(), assignment.getRole(), assignment.getUnitLevel()),
                assignment.getPredecessorId());
        return new ApprovalPreview(found, shares.effects(change));
    }
}
