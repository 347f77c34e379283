package org.zhucun.checking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhucun.division.VillageIndex;
import org.zhucun.quota.TeamRole;
import org.zhucun.recognition.Field;
import org.zhucun.unit.UnitIndex;

/**
 * Judges one file without I/O, in two steps: first what the rows speak of, which says what must be looked up; then what
 * is wrong with them, given what was found.
 */
final class RosterJudge {

    private final VillageIndex places;
    private final UnitIndex units;
    private final CheckTerms terms;
    private final List<Draft> drafts;

    RosterJudge(Collection<RosterRow> rows, VillageIndex places, UnitIndex units, CheckTerms terms) {
        this.places = places;
        this.units = units;
        this.terms = terms;
        this.drafts = new ArrayList<>(rows.size());
        Columns columns = new Columns();
        Dates dates = new Dates();
        PlaceCheck place = new PlaceCheck(places, terms.scope());
        UnitCheck unit = new UnitCheck(units);
        for (RosterRow row : rows) {
            Draft draft = new Draft(row, columns, dates);
            place.check(draft);
            unit.check(draft);
            drafts.add(draft);
        }
    }

    RosterKeys keys() {
        return new RosterKeys(idNumbers(), names(false), names(true), villagesOfFirstSecretaries());
    }

    Set<String> idNumbers() {
        Set<String> numbers = new HashSet<>();
        drafts.forEach(row -> numbers.add(row.text(Field.ID_NUMBER)));
        numbers.remove("");
        return numbers;
    }

    /** Names of people whose row has, or has not, an identity number. */
    private Set<String> names(boolean numbered) {
        Set<String> names = new HashSet<>();
        drafts.stream()
                .filter(row -> (row.value(Field.ID_NUMBER) != null) == numbered)
                .forEach(row -> names.add(row.text(Field.NAME)));
        names.remove("");
        return names;
    }

    /** Villages that get a first secretary by this file. */
    Set<String> villagesOfFirstSecretaries() {
        Set<String> codes = new HashSet<>();
        for (Draft row : drafts) {
            if (row.village() != null && row.role() == TeamRole.FIRST_SECRETARY) {
                codes.add(row.village().code());
            }
        }
        return codes;
    }

    List<JudgedRow> judge(RosterSnapshot snapshot) {
        PersonCheck person = new PersonCheck(snapshot, places, units, terms);
        Comparison comparison = new Comparison(units, terms);
        drafts.forEach(person::check);
        drafts.forEach(comparison::check);
        new TwinCheck().check(drafts);
        new TeamCheck(snapshot).check(drafts);
        DateCheck periods = new DateCheck(snapshot, terms.today());
        EligibilityCheck eligibility = new EligibilityCheck(snapshot, terms.today());
        drafts.forEach(periods::check);
        drafts.forEach(eligibility::check);
        return drafts.stream().map(Draft::judged).toList();
    }
}
