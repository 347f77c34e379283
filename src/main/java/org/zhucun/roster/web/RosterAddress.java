package org.zhucun.roster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of a roster's address, from which links change one thing and keep the rest. */
record RosterAddress(Map<String, String> parameters) {

    static RosterAddress of(RosterForm form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "tab", form.tab());
        put(parameters, "status", form.status());
        put(parameters, "asOf", form.asOf());
        put(parameters, "division", form.division());
        put(parameters, "role", form.role());
        put(parameters, "level", form.level());
        put(parameters, "unit", form.unit());
        put(parameters, "unitName", form.unitName());
        put(parameters, "q", form.q());
        put(parameters, "cycle", form.cycle());
        put(parameters, "endsBefore", form.endsBefore());
        put(parameters, "source", form.source());
        put(parameters, "category", form.category());
        put(parameters, "sort", form.sort());
        put(parameters, "desc", Boolean.TRUE.equals(form.desc()) ? true : null);
        return new RosterAddress(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    /** The same with one value set, or gone when it is null. */
    RosterAddress with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        put(changed, name, value);
        return new RosterAddress(changed);
    }

    RosterAddress without(Collection<String> names) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(names);
        return new RosterAddress(changed);
    }

    String at(String path) {
        return parameters.isEmpty() ? path : path + "?" + query();
    }

    String query() {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
