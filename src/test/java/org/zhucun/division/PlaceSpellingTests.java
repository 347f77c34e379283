package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.division.Sichuan.INDEX;
import static org.zhucun.division.Sichuan.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.zhucun.division.PlaceAnswer.Outcome;

/** Every village of the real tree under every habit of spelling: found, or asked, but never taken for another one. */
class PlaceSpellingTests {

    private final PlaceReader province = Sichuan.reader("51");
    private final List<Place> villages = INDEX.below("51").stream()
            .filter(p -> p.level() == DivisionLevel.VILLAGE)
            .toList();

    private static String name(Place village, int digits) {
        return INDEX.place(village.code().substring(0, digits)).orElseThrow().name();
    }

    private static String bare(Place village, int digits) {
        Place place = INDEX.place(village.code().substring(0, digits)).orElseThrow();
        String stem = PlaceNames.stem(place.level(), place.name());
        return stem.length() < 2 ? place.name() : stem;
    }

    private static String without(String kind, String text) {
        return text.endsWith(kind) ? text.substring(0, text.length() - kind.length()) : text;
    }

    private static Map<String, Function<Place, String>> habits() {
        Map<String, Function<Place, String>> all = new TreeMap<>();
        all.put("full path", INDEX::path);
        all.put("with the province", v -> "四川省" + INDEX.path(v));
        all.put("no city", v -> name(v, 6) + name(v, 9) + v.shortName());
        all.put("bare city", v -> bare(v, 4) + name(v, 6) + name(v, 9) + v.shortName());
        all.put("bare county", v -> bare(v, 6) + name(v, 9) + v.shortName());
        all.put("bare city and county", v -> bare(v, 4) + bare(v, 6) + name(v, 9) + v.shortName());
        all.put("committee", v -> name(v, 6) + name(v, 9) + v.name());
        all.put("committee in short", v -> name(v, 6) + name(v, 9) + without("村", v.shortName()) + "村委会");
        all.put("no 村", v -> name(v, 6) + name(v, 9) + without("村", v.shortName()));
        all.put("no 镇", v -> name(v, 6) + bare(v, 9) + v.shortName());
        all.put("no township", v -> name(v, 6) + v.shortName());
        all.put("no county", v -> name(v, 4) + name(v, 9) + v.shortName());
        all.put("township and village", v -> name(v, 9) + v.shortName());
        all.put("separators", v -> name(v, 4) + "—" + name(v, 6) + "/" + name(v, 9) + " " + v.shortName());
        all.put("said twice", v -> name(v, 6) + name(v, 9) + name(v, 9) + v.shortName());
        return all;
    }

    @Test
    void neverTakesAVillageForAnotherOne() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> lost = new TreeMap<>();
        habits().forEach((habit, spelling) -> {
            for (Place village : villages) {
                PlaceAnswer answer = province.read(place(spelling.apply(village)));
                if (answer.outcome() == Outcome.FOUND && !village.equals(answer.village())) {
                    wrong.add(habit + ": " + spelling.apply(village) + " -> " + INDEX.path(answer.village()));
                } else if (answer.outcome() != Outcome.FOUND
                        && !answer.suggestions().contains(village)
                        && answer.suggestions().size() < 8) {
                    wrong.add(habit + ": " + spelling.apply(village) + " " + answer.outcome() + " without " + village);
                }
                if (answer.outcome() != Outcome.FOUND) {
                    lost.merge(habit, 1, Integer::sum);
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(lost.keySet())
                .as("habits that leave a choice")
                .containsExactly("no county", "no township", "no 村", "no 镇", "township and village");
    }
}
