package org.zhucun.worklist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.profile.ProfileBook;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.profile.RuleValues;

/** Turns a number of days the rule profiles lay down into SQL: mostly one number, else one for each cycle and province. */
@Component
@RequiredArgsConstructor
class RuleDays {

    private final ProfileQueries profiles;
    private final JdbcClient jdbc;

    private record Cycle(long id, String provinceCode) {}

    /**
     * An expression of the number that holds for a row.
     *
     * @param village a column with the code of the village
     * @param cycle a column with the cycle's number, or {@code null::bigint}
     */
    String sql(ToIntFunction<RuleValues> days, LocalDate day, String village, String cycle) {
        ProfileBook book = profiles.book();
        Map<String, Integer> cases = new LinkedHashMap<>();
        jdbc.sql("select id, province_code from rotation_cycle order by id")
                .query(Cycle.class)
                .list()
                .forEach(row ->
                        cases.put(cycle + " = " + row.id, days.applyAsInt(book.on(row.provinceCode, row.id, day))));
        List<String> provinces = jdbc.sql("select code from division where level = 'PROVINCE' order by code")
                .query(String.class)
                .list();
        for (String province : provinces) {
            if (province.matches("\\d{2}")) {
                cases.put(village + " like '" + province + "%'", days.applyAsInt(book.on(province, null, day)));
            }
        }
        List<Integer> different = cases.values().stream().distinct().toList();
        if (different.size() <= 1) {
            return different.isEmpty() ? "0" : String.valueOf(different.get(0));
        }
        StringBuilder sql = new StringBuilder("case");
        cases.forEach((when, number) ->
                sql.append(" when ").append(when).append(" then ").append(number));
        return sql.append(" else 0 end").toString();
    }
}
