package org.zhucun.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.PageAsked;

/** Says what merging two records of one unit would do, and finds records that may be one unit. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class UnitMergeQueries {

    private final UnitQueries units;
    private final JdbcClient jdbc;

    /**
     * Units that may be the same as this one: those found by the words, or, without words, those that share its
     * everyday name, part of its name or one of its aliases in its own area.
     */
    public List<UnitSummary> candidates(DivisionScope scope, long id, @Nullable String words, int size) {
        UnitSummary unit = units.get(scope, id);
        boolean asked = words != null && !words.isBlank();
        String q = asked ? words : stem(unit.everydayName());
        DivisionCode area = asked ? null : DivisionCode.of(unit.divisionCode());
        return units
                .page(scope, new UnitFilter(null, null, area, q), PageAsked.after(null, size + 1, false))
                .items()
                .stream()
                .filter(candidate -> candidate.id() != id)
                .limit(size)
                .toList();
    }

    /** The middle of a name, without 县, 区, 市 or 省 before it and the kind of organ after it. */
    private static String stem(String name) {
        String stem = name.replaceFirst("^.{0,3}[省市县区]", "").replaceFirst("(局|委员会|委|办公室|厅|中心|公司)$", "");
        return stem.length() < 2 ? name : stem;
    }

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
