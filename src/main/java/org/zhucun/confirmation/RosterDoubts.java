package org.zhucun.confirmation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.AssignmentCountQueries;
import org.zhucun.assignment.InPost;
import org.zhucun.assignment.VacancyRow;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;

/** Finds what somebody should look at before confirming a roster. */
@Component
@RequiredArgsConstructor
class RosterDoubts {

    private static final String IN_POST = InPost.on("a");
    private static final String SQL = """
            select k.kind, a.cadre_id, c.name, v.short_name as village
              from assignment a
              join cadre c on c.id = a.cadre_id
              join division v on v.code = a.village_code
              cross join lateral (values
                 ('OVERDUE', %1$s and a.planned_end_on < :asOf),
                 ('NOT_ARRIVED', a.status = 'APPROVED' and a.starts_on <= :asOf),
                 ('NO_PLANNED_END', %1$s and a.planned_end_on is null),
                 ('NO_ID_NUMBER', %1$s and c.id_number is null),
                 ('NO_MEMBERSHIP', %1$s and a.role = 'FIRST_SECRETARY' and c.political is distinct from '中共党员'),
                 ('NOT_LISTED', %1$s and not exists (select from village_support s where s.village_code = a.village_code
                     and s.starts_on <= :asOf and (s.ends_on is null or s.ends_on > :asOf)))) k (kind, holds)
             where a.village_code like :county || '%%' and a.status in ('APPROVED', 'IN_POST', 'ENDED') and k.holds
             order by a.village_code, a.id""".formatted(IN_POST);

    private final JdbcClient jdbc;
    private final AssignmentCountQueries counting;

    List<Doubt> of(DivisionScope scope, String county, LocalDate asOf) {
        Map<Doubt.Kind, List<Doubt.Person>> people = new EnumMap<>(Doubt.Kind.class);
        jdbc.sql(SQL).params(Map.of("county", county, "asOf", asOf)).query(row -> {
            people.computeIfAbsent(Doubt.Kind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                    .add(new Doubt.Person(row.getLong("cadre_id"), row.getString("name"), row.getString("village")));
        });
        List<Doubt> doubts = new ArrayList<>();
        people.forEach((kind, all) -> doubts.add(new Doubt(
                kind, all.size(), List.copyOf(all.subList(0, Math.min(all.size(), Doubt.SHOWN))))));
        int vacant = counting.vacancies(scope, DivisionCode.of(county), DivisionLevel.COUNTY, asOf).stream()
                .mapToInt(RosterDoubts::posts)
                .sum();
        if (vacant > 0) {
            doubts.add(new Doubt(Doubt.Kind.VACANT, vacant, List.of()));
        }
        return doubts;
    }

    private static int posts(VacancyRow row) {
        return row.firstSecretaries() + row.members();
    }
}
