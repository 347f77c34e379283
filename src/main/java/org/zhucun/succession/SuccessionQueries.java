package org.zhucun.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionNames;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.DivisionSummary;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;
import org.zhucun.succession.SucceedVillages.Heir;

/** Says what a succession of villages would do, and what a place was and became. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SuccessionQueries {

    private static final String LINES = """
            select d.code, d.name, d.code in (:closed) as closed,
                   (select count(*)::int from assignment a where a.village_code = d.code and a.status = 'IN_POST') as in_post,
                   (select count(*)::int from assignment a where a.village_code = d.code
                       and a.status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED')) as waiting,
                   s.id is not null as supported, coalesce(s.required_first_secretary, 0) as required_first_secretary,
                   coalesce(s.required_members, 0) as required_members,
                   (select count(*)::int from village_unit_link l where l.village_code = d.code
                       and l.starts_on <= :on and (l.ends_on is null or l.ends_on > :on)) as linked_units
              from division d
              left join village_support s on s.village_code = d.code
                   and s.starts_on <= :on and (s.ends_on is null or s.ends_on > :on)
             where d.code in (:from) order by d.code""";

    private final JdbcClient jdbc;
    private final DivisionQueries divisions;
    private final DataClock dataClock;

    /**
     * What the command would change. Nothing is written.
     *
     * @throws RuleViolationException D006, D016 to D018, everything that is wrong with it
     */
    public SuccessionPreview preview(DivisionScope scope, SucceedVillages command) {
        RuleViolationException.throwIfAny(judge(scope, command));
        List<String> closed = command.closed();
        List<SuccessionPreview.Line> lines = jdbc.sql(LINES)
                .param("from", command.villages())
                .param("closed", closed.isEmpty() ? List.of("") : closed)
                .param("on", command.day())
                .query(SuccessionPreview.Line.class)
                .list();
        Map<String, String> names =
                divisions.names(command.heirs().stream().map(Heir::code).toList());
        String fallback = lines.get(0).name();
        List<SuccessionPreview.Heir> heirs = command.heirs().stream()
                .map(heir -> new SuccessionPreview.Heir(
                        heir.code(),
                        heir.name() == null ? names.getOrDefault(heir.code(), fallback) : heir.name(),
                        names.get(heir.code())))
                .toList();
        return new SuccessionPreview(lines, heirs, secretaries(command, heirs.get(0)));
    }

    List<Violation> judge(DivisionScope scope, SucceedVillages command) {
        Set<String> codes = new TreeSet<>(command.villages());
        for (Heir heir : command.heirs()) {
            codes.add(heir.code());
            codes.add(heir.code().substring(0, Math.min(9, heir.code().length())));
        }
        Map<String, LocalDate> inForce = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, valid_from from division where code in (:codes) and valid_to is null")
                    .param("codes", codes)
                    .query(row -> {
                        inForce.put(row.getString(1), row.getObject(2, LocalDate.class));
                    });
        }
        return new SuccessionPolicy(scope, inForce, dataClock.asOf()).judge(command);
    }

    /** D019 when more than one first secretary, handovers aside, would serve in the heir. */
    private List<Violation> secretaries(SucceedVillages command, SuccessionPreview.Heir heir) {
        List<String> villages = new ArrayList<>(command.closed());
        if (villages.isEmpty()) {
            return List.of();
        }
        villages.add(heir.code());
        List<String> names = jdbc.sql("select c.name from assignment a join cadre c on c.id = a.cadre_id"
                        + " where a.village_code in (:villages) and a.role = 'FIRST_SECRETARY' and a.status = 'IN_POST'"
                        + " and a.handover_until is null order by a.village_code <> :heir, a.starts_on, a.id")
                .param("villages", villages)
                .param("heir", heir.code())
                .query(String.class)
                .list();
        return names.size() < 2
                ? List.of()
                : List.of(Violation.of(
                        SuccessionRule.TWO_FIRST_SECRETARIES,
                        "into",
                        heir.name(),
                        names.get(0),
                        String.join("、", names.subList(1, names.size()))));
    }

    /**
     * A place through time: names, what it took the place of, what took its.
     *
     * @throws org.zhucun.shared.NotFoundException when it is not there or not in scope
     */
    public DivisionHistory history(DivisionScope scope, DivisionCode code) {
        DivisionSummary division = divisions.get(scope, code);
        return jdbc.sql("select valid_from, valid_to from division where code = ?")
                .param(code.value())
                .query((row, n) -> new DivisionHistory(
                        division,
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        jdbc.sql("select name, valid_from, valid_to from division_former_name where code = ?"
                                        + " order by valid_from desc")
                                .param(code.value())
                                .query(FormerName.class)
                                .list(),
                        relatives("successor_code", "code", code),
                        relatives("code", "successor_code", code)))
                .single();
    }

    private List<DivisionNames> relatives(String of, String other, DivisionCode code) {
        return jdbc.sql("select d.code, d.name from division_successor s join division d on d.code = s." + other
                        + " where s." + of + " = ? order by d.code")
                .param(code.value())
                .query(DivisionNames.class)
                .list();
    }
}
