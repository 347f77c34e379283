package org.zhucun.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Units a person may have meant by a name nobody knows, the nearest first. */
final class UnitSuggestions {

    /** Names without a place are compared with every unit; a file of nonsense must not do that 50,000 times. */
    private static final int FULL_SEARCHES = 100;

    private record Likely(KnownUnit unit, int distance) {}

    private final UnitIndex index;
    private int fullSearches;

    UnitSuggestions(UnitIndex index) {
        this.index = index;
    }

    List<KnownUnit> near(UnitQuestion question, String text, List<UnitPrefix> prefixes) {
        List<Likely> likely = new ArrayList<>();
        for (KnownUnit unit : pool(question, prefixes)) {
            int distance = distance(unit, text, question.withPost());
            if (distance < 3) {
                likely.add(new Likely(unit, distance));
            }
        }
        return likely.stream()
                .sorted(Comparator.comparingInt(Likely::distance)
                        .thenComparing(l -> l.unit().name()))
                .map(Likely::unit)
                .toList();
    }

    private Collection<KnownUnit> pool(UnitQuestion question, List<UnitPrefix> prefixes) {
        Set<KnownUnit> pool = new LinkedHashSet<>();
        for (int digits : new int[] {2, 4, 6, 9}) {
            if (question.near().length() >= digits) {
                pool.addAll(index.of(question.near().substring(0, digits)));
            }
        }
        prefixes.forEach(prefix -> pool.addAll(index.of(prefix.code())));
        if (pool.isEmpty() && fullSearches++ < FULL_SEARCHES) {
            return index.all();
        }
        return pool;
    }

    private static int distance(KnownUnit unit, String text, boolean prefix) {
        int best = distance(UnitIndex.clean(unit.name()), text, prefix);
        for (String name : unit.names()) {
            best = Math.min(best, distance(UnitIndex.clean(name), text, prefix));
        }
        return best;
    }

    private static int distance(String name, String text, boolean prefix) {
        int limit = name.length() < 6 ? 1 : 2;
        String compared = prefix && text.length() > name.length() ? text.substring(0, name.length()) : text;
        if (Math.abs(name.length() - compared.length()) > limit) {
            return 3;
        }
        int distance = edits(name, compared);
        return distance <= limit ? distance : 3;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int next = Math.min(
                        Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }
}
