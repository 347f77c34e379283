package org.zhucun.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/**
 * Rules that are checked under one heading of the page: a tick when none is broken, else their sentences.
 *
 * @param key the message of the heading is {@code review.check.KEY}
 */
record CheckGroup(String key, List<Violation> found) {

    private static final List<String> KEYS = List.of("PERSON", "ELIGIBLE", "TEAM", "PLACE", "TERM");

    /** Every heading, whatever is found; what belongs under none stands under the last. */
    static List<CheckGroup> of(List<Violation> found) {
        List<CheckGroup> groups = new ArrayList<>();
        for (String key : KEYS) {
            groups.add(new CheckGroup(key, found.stream().filter(under(key)).toList()));
        }
        return groups;
    }

    private static Predicate<Violation> under(String key) {
        return violation -> heading(violation.rule().code()).equals(key);
    }

    private static String heading(String code) {
        return switch (code) {
            case "A001", "A013", "A015", "A017", "A026" -> "PERSON";
            case "A002", "A021", "A025" -> "TEAM";
            case "A016", "A018" -> "PLACE";
            default -> code.startsWith("C") ? "ELIGIBLE" : "TERM";
        };
    }

    public boolean passed() {
        return found.isEmpty();
    }

    public boolean blocks() {
        return found.stream().anyMatch(violation -> violation.severity() == Severity.ERROR);
    }
}
