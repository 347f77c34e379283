package org.zhucun.checking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.KnownPostQueries;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.cadre.KnownCadreQueries;
import org.zhucun.division.PlaceQueries;
import org.zhucun.division.VillageIndex;
import org.zhucun.profile.ProfileQueries;
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
    private final ProfileQueries profiles;

    /**
     * Judges every row, with every problem of each.
     *
     * @return one per row, in the same order
     */
    public List<JudgedRow> check(Collection<RosterRow> rows, CheckTerms terms) {
        return judge(rows, terms).rows();
    }

    /** The same, together with what it rests on. */
    public RosterJudgement judge(Collection<RosterRow> rows, CheckTerms terms) {
        UnitIndex unitIndex = units.index();
        VillageIndex tree = places.index();
        RosterJudge judge = new RosterJudge(rows, tree, unitIndex, terms);
        RosterKeys keys = judge.keys();
        RosterRecords records = records(keys);
        return new RosterJudgement(judge.judge(records.snapshot()), terms, tree, unitIndex, keys, records);
    }

    /**
     * Judges the same rows again. Judging is a pure function of the rows and of what is looked up, so while the latter
     * is what it was, the judgement stands.
     *
     * @param before what was said of exactly these rows
     */
    public RosterJudgement judgeAgain(Collection<RosterRow> rows, RosterJudgement before, CheckTerms terms) {
        boolean stands = before.terms().equals(terms)
                && before.places() == places.index()
                && before.units() == units.index()
                && before.records().equals(records(before.keys()));
        return stands ? before : judge(rows, terms);
    }

    private RosterRecords records(RosterKeys keys) {
        Map<Long, KnownCadre> known = new LinkedHashMap<>();
        cadres.byIdNumbers(keys.idNumbers()).forEach(cadre -> known.put(cadre.id(), cadre));
        cadres.byNames(keys.names()).forEach(cadre -> known.put(cadre.id(), cadre));
        cadres.byNamesWithoutNumber(keys.numberedNames()).forEach(cadre -> known.put(cadre.id(), cadre));
        return new RosterRecords(
                known,
                services.ofCadres(known.keySet()),
                services.firstSecretariesIn(keys.villages()),
                profiles.book());
    }
}
