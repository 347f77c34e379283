package org.zhucun.quota;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhucun.division.DivisionCode;
import org.zhucun.unit.UnitLevel;

/** The standards in force on one day, ready to measure any number of divisions without asking the database again. */
public final class QuotaStandards {

    private final List<QuotaStandard> inForce;

    QuotaStandards(List<QuotaStandard> inForce) {
        this.inForce = inForce;
    }

    /**
     * Measures a division by the standard of each role that fits it most closely; a role without a standard is left
     * out.
     */
    public List<QuotaMeasure> measure(DivisionCode division, QuotaCounts counts) {
        return Arrays.stream(TeamRole.values())
                .flatMap(role -> inForce.stream()
                        .filter(s -> s.getMeasure() == role && division.value().startsWith(s.getScopeCode()))
                        .max(Comparator.comparingInt(s -> s.getScopeCode().length()))
                        .map(s -> measure(s, counts))
                        .stream())
                .toList();
    }

    private static QuotaMeasure measure(QuotaStandard standard, QuotaCounts counts) {
        TeamRole role = standard.getMeasure();
        Set<UnitLevel> counting = levels(standard);
        int counted =
                counting.stream().mapToInt(level -> counts.of(role, level)).sum();
        return QuotaMeasure.of(
                role, standard.getThreshold(), counted, counts.total(role), counts.of(role, UnitLevel.CENTRAL));
    }

    private static Set<UnitLevel> levels(QuotaStandard standard) {
        Set<UnitLevel> levels = EnumSet.noneOf(UnitLevel.class);
        for (String level : standard.getLevels().split(",", -1)) {
            levels.add(UnitLevel.valueOf(level));
        }
        return levels;
    }
}
