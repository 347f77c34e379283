package org.zhucun.checking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.Place;
import org.zhucun.division.PlaceAnswer;
import org.zhucun.division.PlaceAnswer.Note;
import org.zhucun.division.PlaceContext;
import org.zhucun.division.PlaceQuestion;
import org.zhucun.division.PlaceReader;
import org.zhucun.division.VillageIndex;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.RecognitionRule;
import org.zhucun.recognition.Suggestion;

/** Finds the village of each row of one file. */
final class PlaceCheck {

    /** The cells of a place in the order of a {@link PlaceQuestion}. */
    private static final List<Field> NAMES =
            List.of(Field.CITY_NAME, Field.COUNTY_NAME, Field.TOWNSHIP_NAME, Field.VILLAGE_PLACE, Field.VILLAGE_NAME);

    private static final Set<Field> VILLAGE = EnumSet.of(Field.VILLAGE_PLACE, Field.VILLAGE_NAME, Field.VILLAGE_CODE);

    private final VillageIndex index;
    private final PlaceReader reader;
    private final PlaceContext contexts;
    private final DivisionScope scope;
    private final Map<List<String>, List<String>> known = new HashMap<>();
    private final Map<String, Names> named = new HashMap<>();

    /** The names of what a village lies in. */
    private record Names(String city, String county, String township) {}

    PlaceCheck(VillageIndex index, DivisionScope scope) {
        this.index = index;
        this.scope = scope;
        this.reader = new PlaceReader(index, scope);
        this.contexts = new PlaceContext(index);
    }

    void check(Draft row) {
        List<String> names = new ArrayList<>(NAMES.size());
        List<String> titles = new ArrayList<>(2);
        for (Field field : NAMES) {
            String text = row.text(field);
            boolean said = !text.isEmpty() && !isFromContext(row, field);
            names.add(said ? text : "");
            if (!said && !text.isEmpty()) {
                titles.add(text);
            }
        }
        List<String> context = titles.isEmpty() ? List.of() : known.computeIfAbsent(titles, contexts::of);
        PlaceAnswer answer = reader.read(new PlaceQuestion(row.text(Field.VILLAGE_CODE), names, context));
        row.near(answer.near().isEmpty() ? ownDivision() : answer.near());
        Place village = answer.village();
        if (village == null) {
            refuse(row, answer, names, context);
        } else {
            take(row, answer, village, names);
        }
    }

    private static boolean isFromContext(Draft row, Field field) {
        return row.remarks().stream().anyMatch(r -> r.field() == field && r.rule() == RecognitionRule.FROM_CONTEXT);
    }

    private String ownDivision() {
        return scope.prefixes().size() == 1 ? scope.prefixes().iterator().next().value() : "";
    }

    private void take(Draft row, PlaceAnswer answer, Place village, List<String> names) {
        String township = village.code().substring(0, 9);
        Names official = named.computeIfAbsent(township, code -> names(village));
        String path = official.city() + official.county() + official.township() + village.shortName();
        row.found(village);
        Field field = place(row);
        String cells = String.join("", names);
        String written = cells.isEmpty() ? row.text(Field.VILLAGE_CODE) : cells;
        row.store(Field.VILLAGE_CODE, village.code());
        row.store(Field.VILLAGE_NAME, village.shortName());
        row.store(Field.TOWNSHIP_NAME, official.township());
        row.store(Field.COUNTY_NAME, official.county());
        row.store(Field.CITY_NAME, official.city());
        if (row.value(Field.VILLAGE_PLACE) != null) {
            row.store(Field.VILLAGE_PLACE, path);
        }
        for (Note note : answer.notes()) {
            CheckRule rule = switch (note) {
                case SHORTENED, TAIL -> CheckRule.PLACE_READ_AS;
                case OTHER_KIND -> CheckRule.PLACE_OTHER_KIND;
                case CONTEXT -> CheckRule.PLACE_BY_CONTEXT;
                case SUCCEEDED -> CheckRule.CODE_SUCCEEDED;
            };
            row.say(rule, field, written, written, path);
        }
        if (!village.supported()) {
            row.say(CheckRule.NOT_SUPPORTED, field, written, path);
        }
    }

    private Names names(Place village) {
        return new Names(name(village, 4), name(village, 6), name(village, 9));
    }

    private String name(Place village, int digits) {
        return index.place(village.code().substring(0, digits)).map(Place::name).orElse("");
    }

    private void refuse(Draft row, PlaceAnswer answer, List<String> names, List<String> context) {
        CheckRule rule = switch (answer.outcome()) {
            case SEVERAL -> CheckRule.PLACE_SEVERAL;
            case CONTRADICTION -> CheckRule.PLACE_CONTRADICTION;
            case ELSEWHERE -> CheckRule.PLACE_ELSEWHERE;
            case OUT_OF_SCOPE -> CheckRule.PLACE_OUT_OF_SCOPE;
            case NO_VILLAGE, BLANK -> CheckRule.VILLAGE_MISSING;
            default -> CheckRule.PLACE_UNKNOWN;
        };
        if (rule == CheckRule.VILLAGE_MISSING && row.hasErrorOn(VILLAGE)) {
            return;
        }
        String code = row.text(Field.VILLAGE_CODE);
        boolean byCode = answer.part() < 0 && !code.isEmpty();
        String written = byCode && rule == CheckRule.PLACE_UNKNOWN ? code : String.join("", names);
        Field field = answer.part() >= 0 ? NAMES.get(answer.part()) : place(row);
        row.say(
                rule,
                rule.severity(),
                row.value(field) == null ? place(row) : field,
                written,
                suggestions(answer),
                written.isEmpty() ? code : written,
                rule == CheckRule.PLACE_ELSEWHERE
                        ? paths(context)
                        : answer.suggestions().size());
    }

    private String paths(List<String> codes) {
        StringBuilder all = new StringBuilder();
        codes.stream()
                .limit(3)
                .flatMap(code -> index.place(code).stream())
                .forEach(place -> all.append(all.isEmpty() ? "" : "、").append(place.name()));
        return all.toString();
    }

    /** A village is chosen by its code; its label tells it from the others. */
    private List<Suggestion> suggestions(PlaceAnswer answer) {
        List<Place> places = answer.suggestions();
        Set<String> counties = new HashSet<>();
        places.forEach(place ->
                counties.add(place.code().substring(0, Math.min(6, place.code().length()))));
        return places.stream()
                .map(place -> new Suggestion(
                        place.code(),
                        counties.size() > 1 ? index.path(place) : name(place, 9) + " " + place.shortName()))
                .toList();
    }

    /** The field a remark on the place as a whole stands at. */
    static Field place(Draft row) {
        if (row.value(Field.VILLAGE_PLACE) != null) {
            return Field.VILLAGE_PLACE;
        }
        return row.value(Field.VILLAGE_NAME) == null && row.value(Field.VILLAGE_CODE) != null
                ? Field.VILLAGE_CODE
                : Field.VILLAGE_NAME;
    }
}
