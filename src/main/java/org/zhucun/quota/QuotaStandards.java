package org.zhucun.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.CountyMark;
import org.zhucun.division.DivisionCode;
import org.zhucun.unit.UnitLevel;

/** The standards in force on one day, ready to measure any number of divisions without asking the database again. */
public final class QuotaStandards {

    private final List<QuotaStandard> inForce;
    private final Map<CountyMark, Set<String>> marked;

    /** @param marked the codes of the counties that bear each mark on the day */
    QuotaStandards(List<QuotaStandard> inForce, Map<CountyMark, Set<String>> marked) {
        this.inForce = inForce;
        this.marked = marked;
    }

    /**
     * Measures a division by the standard of each role that fits it most closely; a role without a standard is left
     * out. Standards for marked counties only are measured by {@link #measureMarked}.
     */
    public List<QuotaMeasure> measure(DivisionCode division, QuotaCounts counts) {
        return Arrays.stream(TeamRole.values())
                .flatMap(role -> closest(division, role, null).map(s -> measure(s, counts)).stream())
                .toList();
    }

    /** Whether any standard is for marked counties only, so that heads must be counted by county. */
    public boolean anyMarked() {
        return inForce.stream().anyMatch(standard -> standard.getCountyMark() != null);
    }

    /**
     * Measures what is asked for in marked counties, over all of them that lie in the division.
     *
     * @param byCounty heads by the code of their county, those of other places than the division too
     */
    public List<FilteredMeasure> measureMarked(DivisionCode division, Map<String, QuotaCounts> byCounty) {
        List<FilteredMeasure> measured = new ArrayList<>();
        marked.forEach((mark, codes) -> {
            List<String> counties = codes.stream()
                    .filter(code -> code.startsWith(division.value()))
                    .toList();
            QuotaCounts counts = new QuotaCounts();
            counties.forEach(county -> counts.addAll(byCounty.getOrDefault(county, new QuotaCounts())));
            for (TeamRole role : TeamRole.values()) {
                closest(division, role, mark)
                        .filter(standard -> !counties.isEmpty())
                        .map(standard -> new FilteredMeasure(mark, counties.size(), measure(standard, counts)))
                        .ifPresent(measured::add);
            }
        });
        return measured;
    }

    private Optional<QuotaStandard> closest(DivisionCode division, TeamRole role, @Nullable CountyMark mark) {
        return inForce.stream()
                .filter(standard -> standard.getMeasure() == role
                        && standard.getCountyMark() == mark
                        && division.value().startsWith(standard.getScopeCode()))
                .max(Comparator.comparingInt(standard -> standard.getScopeCode().length()));
    }

    private static QuotaMeasure measure(QuotaStandard standard, QuotaCounts counts) {
        TeamRole role = standard.getMeasure();
        int counted = standard.counted().stream()
                .mapToInt(level -> counts.of(role, level))
                .sum();
        return QuotaMeasure.of(
                role, standard.getThreshold(), counted, counts.total(role), counts.of(role, UnitLevel.CENTRAL));
    }
}
