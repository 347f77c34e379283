package org.zhucun.lists;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.checking.CheckRule;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.Place;
import org.zhucun.division.PlaceAnswer;
import org.zhucun.division.PlaceAnswer.Note;
import org.zhucun.division.PlaceQuestion;
import org.zhucun.division.PlaceReader;
import org.zhucun.division.VillageIndex;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Suggestion;

/** Finds the village of each row of one list, and says why where it cannot. */
final class VillagePlaces {

    private final VillageIndex index;
    private final PlaceReader reader;
    private final Map<ListDraft, String> codes = new IdentityHashMap<>();

    VillagePlaces(VillageIndex index, DivisionScope scope) {
        this.index = index;
        this.reader = new PlaceReader(index, scope);
    }

    @Nullable
    String code(ListDraft row) {
        return codes.get(row);
    }

    void find(ListDraft row) {
        List<String> names = VillageListCheck.NAMES.stream().map(row::text).toList();
        String code = row.text(Field.VILLAGE_CODE);
        PlaceAnswer answer = reader.read(new PlaceQuestion(code, names, List.of()));
        Place village = answer.village();
        String written = String.join("", names).isEmpty() ? code : String.join("", names);
        Field field = row.value(Field.VILLAGE_NAME) == null && row.value(Field.VILLAGE_PLACE) == null
                ? Field.VILLAGE_CODE
                : row.value(Field.VILLAGE_NAME) == null ? Field.VILLAGE_PLACE : Field.VILLAGE_NAME;
        if (village == null) {
            refuse(row, answer, field, written);
            return;
        }
        codes.put(row, village.code());
        for (Note note : answer.notes()) {
            CheckRule rule = switch (note) {
                case SHORTENED, TAIL -> CheckRule.PLACE_READ_AS;
                case OTHER_KIND -> CheckRule.PLACE_OTHER_KIND;
                case CONTEXT -> CheckRule.PLACE_BY_CONTEXT;
                case SUCCEEDED -> CheckRule.CODE_SUCCEEDED;
            };
            row.say(rule, field, written, index.path(village));
        }
        row.store(Field.VILLAGE_CODE, village.code());
        row.store(Field.VILLAGE_NAME, village.shortName());
        row.store(Field.TOWNSHIP_NAME, name(village, 9));
        row.store(Field.COUNTY_NAME, name(village, 6));
        row.store(Field.CITY_NAME, name(village, 4));
        row.store(Field.VILLAGE_PLACE, null);
    }

    private String name(Place village, int digits) {
        return index.place(village.code().substring(0, digits)).map(Place::name).orElse("");
    }

    private void refuse(ListDraft row, PlaceAnswer answer, Field field, String written) {
        CheckRule rule = switch (answer.outcome()) {
            case SEVERAL -> CheckRule.PLACE_SEVERAL;
            case CONTRADICTION -> CheckRule.PLACE_CONTRADICTION;
            case ELSEWHERE -> CheckRule.PLACE_ELSEWHERE;
            case OUT_OF_SCOPE -> CheckRule.PLACE_OUT_OF_SCOPE;
            case NO_VILLAGE, BLANK -> CheckRule.VILLAGE_MISSING;
            default -> CheckRule.PLACE_UNKNOWN;
        };
        List<Suggestion> choices = answer.suggestions().stream()
                .map(place -> new Suggestion(place.code(), index.path(place)))
                .toList();
        row.say(rule, field, choices, written, answer.suggestions().size());
    }
}
