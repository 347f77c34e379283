package org.zhucun.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.OverridePolicy.Verdict;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.QuotaCounts;
import org.zhucun.quota.QuotaMeasure;
import org.zhucun.quota.QuotaRule;
import org.zhucun.quota.QuotaService;
import org.zhucun.quota.QuotaStandards;
import org.zhucun.quota.SharePolicy;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Violation;
import org.zhucun.unit.UnitLevel;

/** Weighs what a decision does to the shares of the province it is about, and of the cities and counties it touches. */
@Component
@RequiredArgsConstructor
class ShareGuard {

    private static final List<DivisionLevel> LEVELS =
            List.of(DivisionLevel.PROVINCE, DivisionLevel.CITY, DivisionLevel.COUNTY);

    /** Who counts: in post or due to arrive, unless somebody in post or due takes the place. */
    private static final String COUNTED = """
            (%1$s.status in ('IN_POST', 'APPROVED') and not exists (select 1 from assignment successor
              where successor.predecessor_id = %1$s.id and successor.status in ('IN_POST', 'APPROVED')))""";

    private final JdbcClient jdbc;
    private final Turns turns;
    private final QuotaService quota;
    private final DivisionQueries divisions;
    private final DataClock dataClock;

    /** What a decision does, after all earlier ones about these provinces have been written or given up. */
    private List<ShareEffect> weigh(HeadChange change) {
        turns.ofProvinces(change.places(DivisionLevel.PROVINCE.digits()));
        return effects(change);
    }

    /**
     * Lets a decision stand or refuses it.
     *
     * @param fact whether it only states what happened
     * @throws org.zhucun.shared.RuleViolationException Q005, or Q006 where an override lacks something
     */
    Verdict judge(HeadChange change, boolean fact, DivisionScope scope, MoveOrder order) {
        return OverridePolicy.judge(weigh(change), fact, scope, order);
    }

    /** The same without waiting for anyone, to be shown before somebody decides. */
    List<ShareEffect> effects(HeadChange change) {
        QuotaStandards standards = quota.standardsOn(dataClock.asOf());
        Map<String, QuotaCounts> counts = new HashMap<>();
        change.places(DivisionLevel.PROVINCE.digits()).forEach(province -> count(province, counts));
        Set<String> codes = new TreeSet<>();
        LEVELS.forEach(level -> codes.addAll(change.places(level.digits())));
        Map<String, String> names = divisions.names(codes);
        List<ShareEffect> effects = new ArrayList<>();
        for (DivisionLevel level : LEVELS) {
            for (String code : change.places(level.digits())) {
                if (names.containsKey(code)) {
                    QuotaCounts now = counts.getOrDefault(code, new QuotaCounts());
                    effects.add(effect(standards, code, names.get(code), level, change, now));
                }
            }
        }
        return effects;
    }

    private static ShareEffect effect(
            QuotaStandards standards,
            String code,
            String name,
            DivisionLevel level,
            HeadChange change,
            QuotaCounts now) {
        DivisionCode division = DivisionCode.of(code);
        QuotaCounts counts = new QuotaCounts().addAll(now);
        add(counts, code, change.held(), 1);
        List<QuotaMeasure> before = standards.measure(division, counts);
        add(counts, code, change.come(), 1);
        add(counts, code, change.gone(), -1);
        add(counts, code, change.held(), -1);
        List<QuotaMeasure> after = standards.measure(division, counts);
        QuotaRule rule = level == DivisionLevel.PROVINCE ? QuotaRule.SHARE_KEPT : QuotaRule.SHARE_BELOW;
        List<Violation> spoiled = SharePolicy.judge(rule, name, before, after);
        return new ShareEffect(code, name, level, before, after, spoiled);
    }

    private static void add(QuotaCounts counts, String code, List<Head> heads, int delta) {
        heads.stream()
                .filter(head -> head.villageCode().startsWith(code))
                .forEach(head -> counts.add(head.role(), head.level(), delta));
    }

    /** Adds the counts of a province, of its cities and of its counties. */
    private void count(String province, Map<String, QuotaCounts> counts) {
        jdbc.sql("select left(a.village_code, 6) as county, a.role, a.unit_level, count(*)::int as n"
                        + " from assignment a where a.village_code like ? and " + COUNTED.formatted("a")
                        + " group by 1, 2, 3")
                .param(province + "%")
                .query(row -> {
                    String county = row.getString("county");
                    for (DivisionLevel level : LEVELS) {
                        counts.computeIfAbsent(county.substring(0, level.digits()), code -> new QuotaCounts())
                                .add(
                                        TeamRole.valueOf(row.getString("role")),
                                        UnitLevel.valueOf(row.getString("unit_level")),
                                        row.getInt("n"));
                    }
                });
    }
}
