package org.zhucun.checking;

import java.util.List;
import org.zhucun.division.VillageIndex;
import org.zhucun.unit.UnitIndex;

/** The rows of a file as judged, and everything the judgement rests on besides the rows themselves. */
public final class RosterJudgement {

    private final List<JudgedRow> rows;
    private final CheckTerms terms;
    private final VillageIndex places;
    private final UnitIndex units;
    private final RosterKeys keys;
    private final RosterRecords records;

    RosterJudgement(
            List<JudgedRow> rows,
            CheckTerms terms,
            VillageIndex places,
            UnitIndex units,
            RosterKeys keys,
            RosterRecords records) {
        this.rows = rows;
        this.terms = terms;
        this.places = places;
        this.units = units;
        this.keys = keys;
        this.records = records;
    }

    /** One per row of the file, in the same order. */
    public List<JudgedRow> rows() {
        return rows;
    }

    CheckTerms terms() {
        return terms;
    }

    VillageIndex places() {
        return places;
    }

    UnitIndex units() {
        return units;
    }

    RosterKeys keys() {
        return keys;
    }

    RosterRecords records() {
        return records;
    }
}
