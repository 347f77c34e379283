package org.zhucun.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.ShareEffect;
import org.zhucun.profile.ReviewStage;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Difference;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Violation;
import org.zhucun.unit.UnitLevel;

/**
 * Everything a reviewer looks at before deciding on one task.
 *
 * @param comparison what stands in the {@code before} of the facts
 * @param beforeName whose place is taken, where that is compared
 * @param beforeEndedOn when that person left or leaves, where known
 * @param facts field by field, before and as proposed
 * @param sinceSubmission what has changed in the records since it was handed in
 * @param team who is in the village's team, who would come, who would leave
 * @param found every rule the proposal breaks or bends today; empty once decided
 * @param effects what approving would do to the shares of province, city and county; empty once decided
 * @param steps every step of this task so far
 * @param seen the mark of exactly these facts, to be handed back with the decision
 * @param refused why the caller may not decide, null when they may
 */
public record ReviewCase(
        ReviewRow task,
        Comparison comparison,
        @Nullable String beforeName,
        @Nullable LocalDate beforeEndedOn,
        List<Difference> facts,
        List<Difference> sinceSubmission,
        List<TeamMember> team,
        List<Violation> found,
        List<ShareEffect> effects,
        List<StepTaken> steps,
        String seen,
        @Nullable RuleCode refused) {

    /** What a proposal is compared with. */
    public enum Comparison {
        /** Nobody's place is taken: an addition. */
        NOTHING,
        /** Whose place is taken. */
        PREDECESSOR,
        /** What was handed in before and returned. */
        EARLIER_PROPOSAL
    }

    /** What approving does to somebody's place in the team. */
    public enum Change {
        STAYS,
        COMES,
        LEAVES
    }

    /** Somebody in the team of the village. */
    public record TeamMember(
            long cadreId, String name, TeamRole role, String unitName, UnitLevel unitLevel, Change change) {}

    /** A step of the task. */
    public record StepTaken(
            ReviewStage stage,
            Decision decision,
            OffsetDateTime at,
            String actor,
            @Nullable String opinion,
            @Nullable String reason,
            @Nullable String documentNo,
            boolean overridden) {}

    /** Whether nothing stands against it, not even a warning. */
    public boolean clean() {
        return found.stream().allMatch(violation -> violation.severity() == org.zhucun.shared.Severity.INFO)
                && effects.stream().noneMatch(ShareEffect::spoils);
    }

    /** Whether a share would fall below what is required where that is forbidden, so that only the province decides. */
    public boolean spoilsShare() {
        return effects.stream()
                .flatMap(effect -> effect.violations().stream())
                .anyMatch(violation -> violation.severity() == org.zhucun.shared.Severity.ERROR);
    }
}
