package org.zhucun.assignment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** Counts people, vacancies and terms as of any day; the numbers behind the dashboard and the quota. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AssignmentCountQueries {

    private static final int MONTHS_AHEAD = 12;

    private final JdbcClient jdbc;

    /**
     * People in post by division, role and level of their unit, in code order; what nobody fills has no row.
     *
     * @param within the division whose people are counted
     * @param by the level of the divisions in the answer, not above {@code within}
     */
    public List<CountRow> counts(DivisionScope scope, DivisionCode within, DivisionLevel by, LocalDate asOf) {
        Map<String, Object> parameters = parameters(within, by, asOf);
        String sql = """
                select left(a.village_code, :digits) as code, a.role, a.unit_level, count(*)::int as n
                  from assignment a
                 where a.village_code like :within and %s and %s
                 group by 1, 2, 3 order by 1, 2, 3""".formatted(scope.condition("a.village_code", "a.unit_id", parameters), InPost.on("a"));
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new CountRow(
                        DivisionCode.of(row.getString("code")).value(),
                        TeamRole.valueOf(row.getString("role")),
                        UnitLevel.valueOf(row.getString("unit_level")),
                        row.getInt("n")))
                .list();
    }

    /**
     * Vacant posts by division in code order, divisions without any left out. {@link DivisionLevel#VILLAGE} names the
     * villages themselves. A unit's clerk sees none.
     */
    public List<VacancyRow> vacancies(DivisionScope scope, DivisionCode within, DivisionLevel by, LocalDate asOf) {
        Map<String, Object> parameters = parameters(within, by, asOf);
        String sql = """
                with held as (
                    select a.village_code, count(*) filter (where a.role = 'FIRST_SECRETARY') as secretaries,
                           count(*) filter (where a.role = 'TEAM_MEMBER') as members
                      from assignment a
                     where a.village_code like :within and %s
                     group by a.village_code),
                missing as (
                    select s.village_code,
                           greatest(s.required_first_secretary - coalesce(h.secretaries, 0), 0) as secretaries,
                           greatest(s.required_members - coalesce(h.members, 0), 0) as members
                      from village_support s left join held h on h.village_code = s.village_code
                     where s.village_code like :within and %s
                       and s.starts_on <= :asOf and (s.ends_on is null or s.ends_on > :asOf))
                select left(village_code, :digits) as code, sum(secretaries)::int as secretaries,
                       sum(members)::int as members, count(*)::int as villages
                  from missing where secretaries + members > 0
                 group by 1 order by 1""".formatted(InPost.on("a"), scope.condition("s.village_code", null, parameters));
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new VacancyRow(
                        DivisionCode.of(row.getString("code")).value(),
                        row.getInt("secretaries"),
                        row.getInt("members"),
                        row.getInt("villages")))
                .list();
    }

    /**
     * Terms of those in post: overdue, expiring, and by the month they are planned to end in, this month and the
     * eleven after it.
     *
     * @param horizon the last planned end that counts as {@link TermCounts#expiring()}
     */
    public TermCounts terms(DivisionScope scope, DivisionCode within, LocalDate asOf, LocalDate horizon) {
        Map<String, Object> parameters = parameters(within, DivisionLevel.VILLAGE, asOf);
        parameters.put("horizon", horizon);
        String condition = scope.condition("a.village_code", "a.unit_id", parameters);
        String sql = """
                select to_char(a.planned_end_on, 'YYYY-MM') as month, count(*)::int as n,
                       (count(*) filter (where a.planned_end_on < :asOf))::int as overdue,
                       (count(*) filter (where a.planned_end_on between :asOf and :horizon))::int as expiring
                  from assignment a
                 where a.village_code like :within and %s and %s and a.planned_end_on is not null
                 group by 1""".formatted(condition, InPost.on("a"));
        Map<String, Integer> byMonth = new HashMap<>();
        int[] sums = new int[2];
        jdbc.sql(sql).params(parameters).query(row -> {
            byMonth.put(row.getString("month"), row.getInt("n"));
            sums[0] += row.getInt("overdue");
            sums[1] += row.getInt("expiring");
        });
        YearMonth first = YearMonth.from(asOf);
        List<MonthCount> months = IntStream.range(0, MONTHS_AHEAD)
                .mapToObj(first::plusMonths)
                .map(month -> new MonthCount(month, byMonth.getOrDefault(month.toString(), 0)))
                .toList();
        return new TermCounts(sums[0], sums[1], dueToArrive(condition, parameters), months);
    }

    private int dueToArrive(String condition, Map<String, Object> parameters) {
        return jdbc.sql("select count(*)::int from assignment a where a.status = 'APPROVED'"
                        + " and a.village_code like :within and " + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> parameters(DivisionCode within, DivisionLevel by, LocalDate asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("within", within.value() + "%");
        parameters.put("digits", by.digits());
        parameters.put("asOf", asOf);
        return parameters;
    }
}
