package org.zhucun.reporting;

import java.util.List;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionNames;
import org.zhucun.quota.QuotaCounts;
import org.zhucun.quota.QuotaMeasure;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** A division with its heads by role and level, and the shares they make. */
public record QuotaRow(DivisionNames division, DivisionLevel level, QuotaCounts counts, List<QuotaMeasure> measures) {

    public QuotaMeasure measure(TeamRole role) {
        return measures.stream()
                .filter(measure -> measure.measure() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no standard for " + role));
    }

    public QuotaMeasure firstSecretary() {
        return measure(TeamRole.FIRST_SECRETARY);
    }

    public QuotaMeasure teamMember() {
        return measure(TeamRole.TEAM_MEMBER);
    }

    public int heads(TeamRole role, UnitLevel unitLevel) {
        return counts.of(role, unitLevel);
    }

    /** Whether either share is known and below what is required. */
    public boolean missed() {
        return measures.stream().anyMatch(QuotaMeasure::missed);
    }

    /**
     * How far the worse of the two shares is above what is required, as a part of what is required; negative when
     * below, and far above everything when nobody is in post. For sorting by worst.
     */
    public double margin() {
        return measures.stream()
                .filter(measure -> measure.total() > 0)
                .mapToDouble(measure -> 100.0 * measure.counted() / measure.total() / measure.threshold() - 1)
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
