package org.zhucun.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.OverridePolicy.Verdict;
import org.zhucun.division.CountyMark;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.FilteredMeasure;
import org.zhucun.quota.QuotaCounts;
import org.zhucun.quota.QuotaMeasure;
import org.zhucun.quota.QuotaRule;
import org.zhucun.quota.QuotaService;
import org.zhucun.quota.QuotaStandards;
import org.zhucun.quota.SharePolicy;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** Weighs what a decision does to the shares of the province it is about, and of the cities and counties it touches. */
@Component
@RequiredArgsConstructor
class ShareGuard {

    private static final List<DivisionLevel> LEVELS =
            List.of(DivisionLevel.PROVINCE, DivisionLevel.CITY, DivisionLevel.COUNTY);

    /**
     * Who counts: in post or due to arrive, unless somebody in post or due takes the place, or the one who took it over
     * has left since ({@link InPost} reads it the same way).
     */
    private static final String COUNTED = """
            (%1$s.status in ('IN_POST', 'APPROVED') and not exists (select 1 from assignment successor
              where successor.predecessor_id = %1$s.id and (successor.status in ('IN_POST', 'APPROVED')
                 or successor.status = 'ENDED' and %1$s.handover_until is not null)))""";

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
        Set<String> provinces = change.places(DivisionLevel.PROVINCE.digits());
        Map<String, QuotaCounts> before = new HashMap<>();
        provinces.forEach(province -> count(province, before));
        Map<String, QuotaCounts> after = copy(before);
        add(before, change.held(), 1);
        add(after, change.come(), 1);
        add(after, change.gone(), -1);
        Set<String> codes = new TreeSet<>();
        LEVELS.forEach(level -> codes.addAll(change.places(level.digits())));
        Map<String, String> names = divisions.names(codes);
        List<ShareEffect> effects = new ArrayList<>();
        for (DivisionLevel level : LEVELS) {
            for (String code : change.places(level.digits())) {
                if (names.containsKey(code)) {
                    Place place = new Place(code, names.get(code), level);
                    effects.add(place.effect(
                            null,
                            standards.measure(DivisionCode.of(code), of(before, code)),
                            standards.measure(DivisionCode.of(code), of(after, code))));
                    if (level == DivisionLevel.PROVINCE) {
                        effects.addAll(place.marked(standards, before, after));
                    }
                }
            }
        }
        return effects;
    }

    /** A place whose shares are weighed. */
    private record Place(String code, String name, DivisionLevel level) {

        ShareEffect effect(@Nullable CountyMark mark, List<QuotaMeasure> before, List<QuotaMeasure> after) {
            QuotaRule rule = level == DivisionLevel.PROVINCE ? QuotaRule.SHARE_KEPT : QuotaRule.SHARE_BELOW;
            return new ShareEffect(
                    code, name, level, mark, before, after, SharePolicy.judge(rule, name, before, after));
        }

        /** The shares asked for in marked counties only, where the decision changes them. */
        List<ShareEffect> marked(
                QuotaStandards standards, Map<String, QuotaCounts> before, Map<String, QuotaCounts> after) {
            List<FilteredMeasure> was = standards.measureMarked(DivisionCode.of(code), before);
            List<FilteredMeasure> becomes = standards.measureMarked(DivisionCode.of(code), after);
            List<ShareEffect> effects = new ArrayList<>();
            for (int i = 0; i < was.size(); i++) {
                if (!was.get(i).equals(becomes.get(i))) {
                    effects.add(effect(
                            was.get(i).countyMark(),
                            List.of(was.get(i).measure()),
                            List.of(becomes.get(i).measure())));
                }
            }
            return effects;
        }
    }

    private static QuotaCounts of(Map<String, QuotaCounts> counts, String code) {
        return counts.getOrDefault(code, new QuotaCounts());
    }

    private static Map<String, QuotaCounts> copy(Map<String, QuotaCounts> counts) {
        Map<String, QuotaCounts> copies = new HashMap<>();
        counts.forEach((code, heads) -> copies.put(code, new QuotaCounts().addAll(heads)));
        return copies;
    }

    /** Adds heads to the counts of their province, city and county. */
    private static void add(Map<String, QuotaCounts> counts, List<Head> heads, int delta) {
        for (Head head : heads) {
            for (DivisionLevel level : LEVELS) {
                counts.computeIfAbsent(head.villageCode().substring(0, level.digits()), code -> new QuotaCounts())
                        .add(head.role(), head.level(), delta);
            }
        }
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
