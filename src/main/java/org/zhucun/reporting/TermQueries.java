package org.zhucun.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.InPost;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.RosterTab;

/** Whose terms end when, by place and by month. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TermQueries {

    private static final String ENDING = " from assignment a where a.village_code like :within"
            + " and a.planned_end_on >= :from and a.planned_end_on < :until and " + InPost.on("a") + " and ";
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;

    /** Whoever the roster lists as expiring on a day, those overdue among them, by division of a level. */
    public Map<String, Integer> endingSoon(DivisionScope scope, DivisionCode within, DivisionLevel by, LocalDate asOf) {
        Map<String, Object> parameters =
                parameters(within, asOf, EVER, RosterTab.expiringUntil(asOf).plusDays(1));
        parameters.put("digits", by.digits());
        String sql = "select left(a.village_code, :digits) as code, count(*)::int as n" + ENDING
                + scope.condition("a.village_code", "a.unit_id", parameters) + " group by 1";
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            counts.put(new DivisionCode(row.getString("code")).value(), row.getInt("n"));
        });
        return counts;
    }

    /** People whose term is planned to end in each of the six months after a day's own, by role. */
    public List<MonthEnding> byMonth(DivisionScope scope, DivisionCode within, LocalDate asOf) {
        YearMonth first = YearMonth.from(asOf).plusMonths(1);
        Map<String, Object> parameters =
                parameters(within, asOf, first.atDay(1), first.plusMonths(6).atDay(1));
        String sql = "select to_char(a.planned_end_on, 'YYYY-MM') as month, a.role, count(*)::int as n" + ENDING
                + scope.condition("a.village_code", "a.unit_id", parameters) + " group by 1, 2";
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            counts.put(row.getString("month") + row.getString("role"), row.getInt("n"));
        });
        List<MonthEnding> months = new ArrayList<>();
        for (YearMonth month = first; month.isBefore(first.plusMonths(6)); month = month.plusMonths(1)) {
            months.add(new MonthEnding(
                    month,
                    counts.getOrDefault(month.toString() + TeamRole.FIRST_SECRETARY, 0),
                    counts.getOrDefault(month.toString() + TeamRole.TEAM_MEMBER, 0)));
        }
        return months;
    }

    private static Map<String, Object> parameters(
            DivisionCode within, LocalDate asOf, LocalDate from, LocalDate until) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("within", within.value() + "%");
        parameters.put("asOf", asOf);
        parameters.put("from", from);
        parameters.put("until", until);
        return parameters;
    }
}
