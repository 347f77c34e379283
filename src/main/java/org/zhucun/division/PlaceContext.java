package org.zhucun.division;

import java.util.ArrayList;
import java.util.List;

/** The divisions a title, a section row or a sheet's name speaks of (驻村干部名单, 青川县). */
public final class PlaceContext {

    private final VillageIndex index;

    public PlaceContext(VillageIndex index) {
        this.index = index;
    }

    /**
     * Codes of the lowest divisions the texts name, the text nearest to the row last; a nearer text narrows what the
     * farther ones say, or replaces it. Empty when none names any.
     */
    public List<String> of(List<String> texts) {
        List<String> codes = List.of();
        for (String text : texts) {
            List<String> named = named(PlaceNames.clean(text));
            List<String> before = codes;
            List<String> narrowed = named.stream()
                    .filter(code -> before.stream().anyMatch(code::startsWith))
                    .toList();
            if (!narrowed.isEmpty()) {
                codes = narrowed;
            } else if (!named.isEmpty()
                    && before.stream().noneMatch(code -> named.stream().anyMatch(code::startsWith))) {
                codes = named;
            }
        }
        return codes;
    }

    private List<String> named(String text) {
        List<String> codes = new ArrayList<>();
        for (DivisionLevel level : List.of(DivisionLevel.CITY, DivisionLevel.COUNTY, DivisionLevel.TOWNSHIP)) {
            List<String> above = List.copyOf(codes);
            List<String> found = new ArrayList<>();
            for (int from = 0; from < text.length(); from++) {
                for (NameMatch match : index.namesAt(text, from, "")) {
                    boolean whole = match.grade() == PlaceNames.SAME
                            || (match.end() - from > 2
                                    && match.grade() < PlaceNames.OTHER_KIND
                                    && endsWithKind(match, text));
                    if (match.place().level() == level && whole) {
                        found.add(match.place().code());
                    }
                }
            }
            List<String> inside = found.stream()
                    .filter(code -> above.stream().anyMatch(code::startsWith))
                    .toList();
            if (!inside.isEmpty()) {
                codes = new ArrayList<>(inside);
            } else if (above.isEmpty() || (level == DivisionLevel.COUNTY && above.isEmpty())) {
                codes.addAll(found);
            }
        }
        return codes.stream().distinct().toList();
    }

    private static boolean endsWithKind(NameMatch match, String text) {
        String written = text.substring(0, match.end());
        return PlaceNames.kinds(match.place().level()).stream().anyMatch(written::endsWith);
    }
}
