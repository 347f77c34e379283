package org.zhucun.division;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see: everything in some divisions, or one unit's own people wherever they serve. Handed to every
 * service and query as a parameter; nothing remembers it.
 *
 * @param prefixes codes whose subtrees are visible; empty with no unit means nothing is
 * @param unitId the unit whose people are visible, null for everyone but a unit's clerk
 */
public record DivisionScope(
        Set<DivisionCode> prefixes, @Nullable Long unitId) {

    public static final DivisionScope NOTHING = new DivisionScope(Set.of(), null);

    public DivisionScope {
        prefixes = Collections.unmodifiableSet(new TreeSet<>(prefixes));
    }

    public static DivisionScope of(String... codes) {
        Set<DivisionCode> prefixes = new TreeSet<>();
        for (String code : codes) {
            prefixes.add(new DivisionCode(code));
        }
        return new DivisionScope(prefixes, null);
    }

    public static DivisionScope ofUnit(long unitId) {
        return new DivisionScope(Set.of(), unitId);
    }

    /** Whether a whole province is in scope: then its own office speaks. */
    public boolean holdsProvince(String code) {
        return DivisionCode.parse(code)
                .filter(province -> province.level() == DivisionLevel.PROVINCE && contains(province))
                .isPresent();
    }

    public boolean contains(DivisionCode code) {
        return prefixes.stream().anyMatch(code::isIn);
    }

    public boolean contains(String code) {
        if (code.length() == DivisionLevel.VILLAGE.digits()) {
            for (DivisionCode prefix : prefixes) {
                if (code.startsWith(prefix.value())) {
                    return true;
                }
            }
            return false;
        }
        return DivisionCode.parse(code).map(this::contains).orElse(false);
    }

    /** Whether a record in this division, sent by this unit, may be seen. */
    public boolean covers(String divisionCode, long sentByUnitId) {
        return contains(divisionCode) || (unitId != null && unitId == sentByUnitId);
    }

    /**
     * The scope as a condition of SQL with named parameters, always in brackets.
     *
     * @param codeColumn a column holding a division code
     * @param unitColumn a column holding a unit's id; null where the table knows none, then a unit's clerk sees nothing
     * @param parameters receives the parameters the condition names
     */
    public String condition(String codeColumn, @Nullable String unitColumn, Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>();
        int n = 0;
        for (DivisionCode prefix : prefixes) {
            String name = "scope" + n++;
            parameters.put(name, prefix.value() + "%");
            alternatives.add(codeColumn + " like :" + name);
        }
        if (unitId != null && unitColumn != null) {
            parameters.put("scopeUnit", unitId);
            alternatives.add(unitColumn + " = :scopeUnit");
        }
        return alternatives.isEmpty() ? "(false)" : "(" + String.join(" or ", alternatives) + ")";
    }
}
