package org.zhucun.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;

/** The office a batch belongs to, written as prefixes; seen by whoever may see all of them. */
final class BatchScope {

    private BatchScope() {}

    static String written(DivisionScope scope) {
        return scope.prefixes().stream().map(DivisionCode::value).collect(Collectors.joining(","));
    }

    static DivisionScope read(String written) {
        return DivisionScope.of(written.split(","));
    }

    /** The one division an event is filed under; the first of several. */
    static String division(String written) {
        return written.split(",")[0];
    }

    static boolean sees(DivisionScope viewer, String written) {
        return read(written).prefixes().stream().allMatch(viewer::contains);
    }

    /** The same as {@link #sees} as a condition of SQL over {@code import_batch b}. */
    static String condition(DivisionScope viewer, Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>();
        int n = 0;
        for (DivisionCode prefix : viewer.prefixes()) {
            String name = "viewer" + n++;
            parameters.put(name, prefix.value() + "%");
            alternatives.add("p like :" + name);
        }
        return alternatives.isEmpty()
                ? "(false)"
                : "(not exists (select 1 from unnest(string_to_array(b.scope, ',')) p where not ("
                        + String.join(" or ", alternatives) + ")))";
    }
}
