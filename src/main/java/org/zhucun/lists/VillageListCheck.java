package org.zhucun.lists;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.division.PlaceQueries;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.recognition.Field;
import org.zhucun.unit.UnitIndexQueries;
import org.zhucun.village.KnownSupportQueries;

/** Judges a list of supported villages: places first, then one query for what is on record, then pure checks. */
@Component
@RequiredArgsConstructor
public class VillageListCheck {

    private final PlaceQueries places;
    private final UnitIndexQueries units;
    private final KnownSupportQueries supports;
    private final ProfileQueries profiles;

    /** @return one per row, in the same order */
    public List<JudgedListRow> check(List<ListRow> rows, ListTerms terms) {
        VillagePlaces found = new VillagePlaces(places.index(), terms.scope());
        List<ListDraft> drafts = rows.stream().map(ListDraft::new).toList();
        drafts.forEach(found::find);
        List<String> codes = drafts.stream()
                .map(found::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        VillageListJudge judge = new VillageListJudge(terms, supports.of(codes), units.index(), profiles.book());
        return drafts.stream()
                .map(draft -> judge.judge(draft, found.code(draft)))
                .toList();
    }

    /** The cells of a place in the order of a question. */
    static final List<Field> NAMES =
            List.of(Field.CITY_NAME, Field.COUNTY_NAME, Field.TOWNSHIP_NAME, Field.VILLAGE_PLACE, Field.VILLAGE_NAME);
}
