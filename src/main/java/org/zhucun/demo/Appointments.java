package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** Finds units and people for posts and keeps every term in the order it was made. */
final class Appointments {

    private static final int ADDED_IN = 1;
    private static final LocalDate FIRST_ADDED = LocalDate.of(2024, 7, 15);
    private static final LocalDate LAST_ADDED = LocalDate.of(2024, 8, 5);
    private static final LocalDate TRAINING = LocalDate.of(2024, 7, 29);

    private final UnitCatalogue units;
    private final People people;
    private final List<Term> terms = new ArrayList<>(110_000);
    private Dice dice = new Dice("0");

    Appointments(UnitCatalogue units, People people) {
        this.units = units;
        this.people = people;
    }

    List<Term> terms() {
        return terms;
    }

    /** From now on chance is that of another county. */
    void use(Dice dice) {
        this.dice = dice;
    }

    /** Someone new by rotation, as often as not of the unit that held the post before. */
    Term send(String village, UnitLevel level, TeamRole role, int cycle, LocalDate day, @Nullable Term before) {
        boolean sameUnit = before != null && before.unit.level() == level && dice.chance(0.6);
        DemoUnit unit = before != null && sameUnit ? before.unit : unit(village, level, cycle, role);
        DemoCadre cadre = people.of(unit, village, role, day, dice);
        return appoint(cadre, unit, village, role, cycle, AssignmentSource.ROTATION, day, before);
    }

    private DemoUnit unit(String village, UnitLevel level, int cycle, TeamRole role) {
        for (Newspaper person : Newspaper.PEOPLE) {
            if (person.village().equals(village)
                    && !person.replaced().isEmpty()
                    && cycle <= ADDED_IN
                    && role == TeamRole.FIRST_SECRETARY) {
                return units.named(person.replaced());
            }
        }
        return units.sending(level, village, dice);
    }

    /** Someone of the same unit in the place of one who leaves; serves to the end that was planned for the other. */
    Term replace(Term leaving, LocalDate day) {
        DemoCadre cadre = people.of(leaving.unit, leaving.village, leaving.role, day, dice);
        return appoint(
                cadre,
                leaving.unit,
                leaving.village,
                leaving.role,
                leaving.cycle,
                AssignmentSource.REPLACEMENT,
                day,
                leaving);
    }

    /** One of the additions of 2024. */
    Term addition(String village, UnitLevel level, TeamRole role, @Nullable Term before) {
        LocalDate day = dice.day(FIRST_ADDED, LAST_ADDED);
        DemoUnit unit = units.sending(level, village, dice);
        return added(people.of(unit, village, role, day, dice), unit, village, role, day, before);
    }

    Term addition(Newspaper person, @Nullable Term before, Dice dice) {
        DemoUnit unit = units.named(person.unit());
        DemoCadre cadre = people.named(person, unit, dice);
        Term replaced = person.role() == TeamRole.FIRST_SECRETARY ? before : null;
        return added(cadre, unit, person.village(), person.role(), person.arrival(), replaced);
    }

    private Term added(
            DemoCadre cadre, DemoUnit unit, String village, TeamRole role, LocalDate day, @Nullable Term before) {
        Term term = appoint(cadre, unit, village, role, ADDED_IN, AssignmentSource.ADDITION, day, before);
        term.trainedOn = TRAINING.plusDays(dice.below(3));
        return term;
    }

    Term appoint(
            DemoCadre cadre,
            DemoUnit unit,
            String village,
            TeamRole role,
            int cycle,
            AssignmentSource source,
            LocalDate day,
            @Nullable Term before) {
        Term term = new Term(
                terms.size() + 1L,
                cadre,
                village,
                unit,
                cycle,
                role,
                source,
                day,
                Cycle.of(cycle).endsOn(),
                before);
        if (source == AssignmentSource.ROTATION) {
            term.trainedOn = Cycle.of(cycle).firstArrival().minusDays(14 - dice.below(3));
        }
        terms.add(term);
        return term;
    }
}
