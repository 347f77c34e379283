package org.zhucun.demo;

import java.util.SortedSet;
import java.util.TreeSet;
import org.zhucun.division.ShippedDivision;

/**
 * How the units of one place are called: {@code {full}} 凉山彝族自治州, {@code {ab}} 凉山州, {@code {k}} 州.
 *
 * @param full the place as it begins full names
 * @param ab the place as it begins common names
 * @param k the kind of place as it begins short names
 */
record UnitNames(String full, String ab, String k) {

    private static final String PARTY = "中共";

    /** @param city the name before the county's where the county's alone is not unique, else empty */
    static UnitNames of(ShippedDivision place, String city) {
        String kind = place.name().substring(place.name().length() - 1);
        String shortPlace = place.shortName().endsWith(kind) ? place.shortName() : place.shortName() + kind;
        String ab = place.name().contains("自治") ? shortPlace : place.name();
        return new UnitNames(city + place.name(), city + ab, kind);
    }

    String fill(String pattern) {
        return pattern.replace("{full}", full).replace("{ab}", ab).replace("{k}", k);
    }

    /** The other names a unit goes by: with the short place, with 中共 before a party committee's office, as listed. */
    SortedSet<String> aliases(String name, String shortName, String listed) {
        SortedSet<String> aliases = new TreeSet<>();
        aliases.add(name.replaceFirst(full, ab));
        if (shortName.startsWith(k)) {
            aliases.add(ab + shortName.substring(1));
        }
        if (name.startsWith(full + "委") || name.startsWith(full + "纪委")) {
            aliases.add(PARTY + name);
            aliases.add(PARTY + name.replaceFirst(full, ab));
        }
        for (String alias : listed.isEmpty() ? new String[0] : listed.split(";")) {
            aliases.add(fill(alias));
        }
        aliases.remove(name);
        aliases.remove(shortName);
        return aliases;
    }
}
