package org.zhucun.checking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.KnownPostQueries;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.cadre.KnownCadreQueries;
import org.zhucun.division.PlaceQueries;
import org.zhucun.division.VillageIndex;
import org.zhucun.unit.UnitIndex;
import org.zhucun.unit.UnitIndexQueries;

/**
 * Judges a whole roster: one query per kind of thing, then pure checks. Called for the preview, after corrections, and
 * again inside the transaction of the commit; never writes.
 */
@Component
@RequiredArgsConstructor
public class RosterCheck {

    private final PlaceQueries places;
    private final UnitIndexQueries units;
    private final KnownCadreQueries cadres;
    private final KnownPostQueries services;

    /**
     * Judges every row, with every problem of each.
     *
     * @return one per row, in the same order
     */
    public List<JudgedRow> check(Collection<RosterRow> rows, CheckTerms terms) {
        UnitIndex unitIndex = units.index();
        VillageIndex tree = places.index();
        RosterJudge judge = new RosterJudge(rows, tree, unitIndex, terms);
        return judge.judge(gather(judge));
    }

    private RosterSnapshot gather(RosterJudge judge) {
        Map<Long, KnownCadre> known = new LinkedHashMap<>();
        cadres.byIdNumbers(judge.idNumbers()).forEach(cadre -> known.put(cadre.id(), cadre));
        cadres.byNames(judge.namesWithoutNumber()).forEach(cadre -> known.put(cadre.id(), cadre));
        Set<Long> ids = known.keySet();
        return new RosterSnapshot(
                known.values(),
                services.ofCadres(ids),
                services.firstSecretariesIn(judge.villagesOfFirstSecretaries()));
    }
}
