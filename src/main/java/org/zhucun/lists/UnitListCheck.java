package org.zhucun.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionQueries;
import org.zhucun.recognition.Field;
import org.zhucun.unit.ListedUnitQueries;
import org.zhucun.unit.UnitIndexQueries;
import org.zhucun.unit.UnitSummary;

/** Judges a list of units: one query per kind of thing for the whole file, then pure checks. */
@Component
@RequiredArgsConstructor
public class UnitListCheck {

    private final ListedUnitQueries stored;
    private final UnitIndexQueries index;
    private final DivisionQueries divisions;

    /** @return one per row, in the same order */
    public List<JudgedListRow> check(List<ListRow> rows, ListTerms terms) {
        List<ListDraft> drafts = rows.stream().map(ListDraft::new).toList();
        Set<String> names = texts(drafts, Field.UNIT_NAME);
        Map<String, UnitSummary> byName = new HashMap<>();
        Map<String, UnitSummary> byCode = new HashMap<>();
        for (UnitSummary unit : stored.inUse(names, texts(drafts, Field.CREDIT_CODE))) {
            byName.put(unit.name(), unit);
            if (unit.creditCode() != null) {
                byCode.put(unit.creditCode(), unit);
            }
        }
        UnitListJudge judge = new UnitListJudge(
                terms, byName, byCode, names, index.index(), new AreaNames(divisions.areas(), terms.scope()));
        List<JudgedListRow> judged = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> judged.add(judge.judge(draft)));
        return judged;
    }

    private static Set<String> texts(List<ListDraft> drafts, Field field) {
        return drafts.stream()
                .map(draft -> draft.text(field))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }
}
