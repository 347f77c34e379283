package org.zhucun.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;

/** Says what merging two records of one unit would do, and finds records that may be one unit. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class UnitMergeQueries {

    private final UnitQueries units;
    private final JdbcClient jdbc;

    /** @throws org.zhucun.shared.NotFoundException when either is not there or not in scope */
    public MergePreview preview(DivisionScope scope, long id, long intoId) {
        UnitSummary from = units.get(scope, id);
        UnitSummary into = units.get(scope, intoId);
        return new MergePreview(
                from,
                into,
                newNames(from, into),
                count("cadre where unit_id = :id", id),
                count("dispatching_unit where parent_id = :id", id),
                count("village_unit_link where unit_id = :id", id),
                count("assignment where unit_id = :id", id));
    }

    private int count(String rows, long id) {
        return jdbc.sql("select count(*) from " + rows)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The names of one unit the other does not answer to yet. */
    static List<String> newNames(UnitSummary from, UnitSummary into) {
        Set<String> names = new TreeSet<>(from.aliases());
        names.add(from.name());
        if (from.shortName() != null) {
            names.add(from.shortName());
        }
        names.removeAll(into.aliases());
        names.remove(into.name());
        if (into.shortName() != null) {
            names.remove(into.shortName());
        }
        return new ArrayList<>(names);
    }
}
