package org.zhucun.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.DivisionSummary;

/** Finds the area a unit belongs to by its code or by any of its names, 苍溪县, 苍溪 or 广元市苍溪县, in one scope. */
final class AreaNames {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();

    /** @param areas all divisions above the village, in code order */
    AreaNames(List<DivisionSummary> areas, DivisionScope scope) {
        for (DivisionSummary area : areas) {
            names.put(area.code(), area.name());
            if (!scope.contains(area.code())) {
                continue;
            }
            add(area.name(), area.code());
            add(area.shortName(), area.code());
            String path = area.name();
            for (String above = parent(area.code()); above.length() >= 2; above = parent(above)) {
                path = names.getOrDefault(above, "") + path;
                add(path, area.code());
            }
        }
    }

    private void add(String name, String code) {
        codes.computeIfAbsent(name, n -> new TreeSet<>()).add(code);
    }

    private static String parent(String code) {
        return DivisionCode.of(code).parent().map(DivisionCode::value).orElse("");
    }

    boolean exists(String code) {
        return names.containsKey(code);
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** The codes a name may mean, none when it means nothing here. */
    Set<String> of(String name) {
        return codes.getOrDefault(name.strip(), Set.of());
    }
}
