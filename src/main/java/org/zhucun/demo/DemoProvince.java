package org.zhucun.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.ShippedDivision;

/** Everything the demo puts into the database: real places, invented units and people. */
record DemoProvince(
        List<ShippedDivision> divisions,
        Collection<DemoUnit> units,
        List<DemoVillage> villages,
        List<Link> links,
        List<DemoCadre> cadres,
        List<Term> terms) {

    /** The last day of the data. */
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    /** Which unit stands behind which village, from when to when. */
    record Link(
            String village,
            DemoUnit unit,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /**
     * The same province with people in some counties only; the tree stays whole. Of the units those stay that the
     * sample workbooks name, those of the province, and those of these counties and their cities.
     */
    DemoProvince only(Set<String> counties) {
        Set<String> cities = counties.stream().map(code -> code.substring(0, 4)).collect(Collectors.toSet());
        List<Term> terms =
                this.terms.stream().filter(term -> in(counties, term.village)).toList();
        List<Link> links =
                this.links.stream().filter(link -> in(counties, link.village())).toList();
        Set<Long> people = terms.stream().map(term -> term.cadre.id()).collect(Collectors.toSet());
        return new DemoProvince(
                divisions,
                units.stream()
                        .filter(unit -> unit.sample()
                                || unit.divisionCode().length() == 2
                                || (unit.divisionCode().length() == 4 && cities.contains(unit.divisionCode()))
                                || (unit.divisionCode().length() > 4 && in(counties, unit.divisionCode())))
                        .toList(),
                villages.stream()
                        .filter(village -> in(counties, village.code()))
                        .toList(),
                links,
                cadres.stream().filter(cadre -> people.contains(cadre.id())).toList(),
                terms);
    }

    private static boolean in(Set<String> counties, String code) {
        return counties.contains(code.substring(0, 6));
    }
}
