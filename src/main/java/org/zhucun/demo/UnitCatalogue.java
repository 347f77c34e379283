package org.zhucun.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.ShippedDivision;
import org.zhucun.unit.UnitLevel;

/**
 * About 13,000 units: those of the sample list under their names, the same kinds of office for every city and county,
 * a government for every township, and provincial and central ones, schools, hospitals and companies among them.
 */
final class UnitCatalogue {

    private static final Map<String, UnitLevel> SAMPLE_LEVELS =
            Map.of("省级", UnitLevel.PROVINCIAL, "市级", UnitLevel.MUNICIPAL, "县级", UnitLevel.COUNTY);

    private final Map<String, DemoUnit> byName = new LinkedHashMap<>();
    private final Map<String, List<DemoUnit>> bySender = new HashMap<>();
    private final Map<String, String[]> sample = new LinkedHashMap<>();
    private final Set<String> sampleShortNames = new HashSet<>();
    private final Map<String, ShippedDivision> places;
    private final Map<String, Long> countyNames;

    UnitCatalogue(List<ShippedDivision> divisions) {
        places = divisions.stream()
                .filter(place -> place.level() != DivisionLevel.VILLAGE)
                .collect(Collectors.toMap(ShippedDivision::code, place -> place, (a, b) -> a, LinkedHashMap::new));
        countyNames =
                places.values().stream().collect(Collectors.groupingBy(ShippedDivision::name, Collectors.counting()));
        for (String[] columns : DemoFile.table("units_sample.csv")) {
            sample.put(columns[1], columns);
            sampleShortNames.add(placeOf(columns) + columns[2]);
        }
        Map<String, List<String[]>> patterns =
                DemoFile.table("unit_patterns.csv").stream().collect(Collectors.groupingBy(columns -> columns[0]));
        for (ShippedDivision place : places.values()) {
            switch (place.level()) {
                case PROVINCE -> {
                    offices(place, UnitLevel.CENTRAL, patterns);
                    offices(place, UnitLevel.PROVINCIAL, patterns);
                }
                case CITY -> offices(place, UnitLevel.MUNICIPAL, patterns);
                case COUNTY -> offices(place, UnitLevel.COUNTY, patterns);
                case TOWNSHIP -> government(place);
                case VILLAGE -> {}
            }
        }
        sample.values().forEach(this::sampleOnly);
        DemoFile.table("inner_units.csv").forEach(this::inner);
    }

    Collection<DemoUnit> all() {
        return byName.values();
    }

    /** The unit of that full name, which must be there. */
    DemoUnit named(String name) {
        DemoUnit unit = byName.get(name);
        if (unit == null) {
            throw new IllegalArgumentException("the demo has no unit of this name: " + name);
        }
        return unit;
    }

    /** A unit of that level that may send someone to the village: the province's, or of the village's city, county, township. */
    DemoUnit sending(UnitLevel level, String villageCode, Dice dice) {
        List<DemoUnit> units = bySender.get(level + prefix(level, villageCode));
        return units == null ? sending(UnitLevel.COUNTY, villageCode, dice) : dice.oneOf(units);
    }

    private static String prefix(UnitLevel level, String code) {
        return switch (level) {
            case CENTRAL, PROVINCIAL -> code.substring(0, 2);
            case MUNICIPAL -> code.substring(0, 4);
            case COUNTY -> code.substring(0, 6);
            case TOWNSHIP -> code.substring(0, 9);
        };
    }

    private void offices(ShippedDivision place, UnitLevel level, Map<String, List<String[]>> patterns) {
        UnitNames names = UnitNames.of(place, ambiguous(place) ? cityOf(place) : "");
        for (String[] pattern : patterns.getOrDefault(level.name(), List.of())) {
            String name = names.fill(pattern[1]);
            String[] listed = sample.get(name);
            String shortName = listed == null ? names.fill(pattern[2]) : listed[2];
            if (listed == null && sampleShortNames.contains(place.code() + shortName)) {
                continue; // the list calls the same office otherwise, such as 林业和竹业局
            }
            add(name, shortName, level, pattern[3], place, null, names.aliases(name, shortName, pattern[4]));
        }
    }

    private boolean ambiguous(ShippedDivision place) {
        return place.name().equals("东区") || place.name().equals("西区") || countyNames.getOrDefault(place.name(), 0L) > 1;
    }

    private String cityOf(ShippedDivision place) {
        ShippedDivision city = places.get(place.code().substring(0, 4));
        return city == null ? "" : city.name();
    }

    private void government(ShippedDivision township) {
        String street = "街道";
        String name = township.name();
        if (!name.endsWith("镇") && !name.endsWith("乡") && !name.endsWith(street)) {
            return;
        }
        ShippedDivision county = places.get(township.code().substring(0, 6));
        String before = county == null ? "" : (ambiguous(county) ? cityOf(county) : "") + county.name();
        String office = name.endsWith(street) ? "办事处" : "人民政府";
        String shortName = name.endsWith(street) ? name + "办" : name + "政府";
        SortedSet<String> aliases = new TreeSet<>(List.of(name + office, before + shortName, before + name));
        add(before + name + office, shortName, UnitLevel.TOWNSHIP, "机关", township, null, aliases);
    }

    /** A unit of the sample list that no pattern makes. */
    private void sampleOnly(String[] columns) {
        if (!byName.containsKey(columns[1])) {
            UnitLevel level = SAMPLE_LEVELS.get(columns[3]);
            ShippedDivision place = places.get(placeOf(columns));
            if (level == null || place == null) {
                throw new IllegalArgumentException("units_sample.csv: " + String.join(",", columns));
            }
            String nature = columns[5].equals("企事业") ? "事业" : "机关";
            UnitNames names = UnitNames.of(place, "");
            add(columns[1], columns[2], level, nature, place, null, names.aliases(columns[1], columns[2], ""));
        }
    }

    private static String placeOf(String[] columns) {
        return columns[4].replaceFirst("(00)+$", "");
    }

    private void inner(String[] columns) {
        DemoUnit parent = named(columns[0]);
        ShippedDivision place = places.get(parent.divisionCode());
        if (place != null) {
            SortedSet<String> aliases = columns[3].isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(columns[3]));
            add(columns[1], columns[2], parent.level(), parent.nature(), place, parent.id(), aliases);
        }
    }

    private void add(
            String name,
            String shortName,
            UnitLevel level,
            String nature,
            ShippedDivision place,
            @Nullable Long parent,
            SortedSet<String> aliases) {
        DemoUnit unit = new DemoUnit(
                byName.size() + 1L,
                name,
                shortName,
                level,
                nature,
                affiliation(level, place.name()),
                place.code(),
                parent,
                sample.containsKey(name),
                aliases);
        if (byName.put(name, unit) != null) {
            throw new IllegalStateException("two units of one name: " + name);
        }
        if (parent == null) {
            bySender.computeIfAbsent(level + place.code(), key -> new ArrayList<>())
                    .add(unit);
        }
    }

    /** The word of the code list ZB87 (隶属关系) for units of this place. */
    private static String affiliation(UnitLevel level, String place) {
        String kind = place.substring(place.length() - 1);
        return switch (level) {
            case CENTRAL -> "中央一级";
            case PROVINCIAL -> "省(区、市)一级";
            case MUNICIPAL -> kind.equals("州") ? "自治州" : "省辖市";
            case COUNTY -> kind.equals("县") ? (place.contains("自治") ? "自治县" : "县") : kind.equals("市") ? "县级市" : "市辖区";
            case TOWNSHIP -> kind.equals("道") ? "街道" : kind;
        };
    }
}
