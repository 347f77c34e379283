package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import org.zhucun.assignment.EndReason;
import org.zhucun.quota.TeamRole;

/** People who leave before their time, and who comes in their place. */
final class Turnover {

    private static final LocalDate FIRST_2024 = LocalDate.of(2024, 9, 1);
    private static final LocalDate LAST_2025 = LocalDate.of(2025, 7, 15);
    private static final LocalDate FIRST_2026 = LocalDate.of(2025, 12, 1);
    private static final LocalDate LAST_2026 = LocalDate.of(2026, 10, 26);
    private static final LocalDate FIRST_HANDOVER = LocalDate.of(2026, 9, 5);
    private static final LocalDate LAST_HANDOVER = LocalDate.of(2026, 10, 20);

    private final Appointments appointments;
    private final Dice dice;

    Turnover(Appointments appointments, Dice dice) {
        this.appointments = appointments;
        this.dice = dice;
    }

    /** Between September 2024 and July 2025 three in a hundred leave; all of them are replaced within two months. */
    void betweenRotations(List<Team> teams) {
        for (Team team : teams) {
            for (Term term : team.serving()) {
                if (dice.chance(0.03)) {
                    LocalDate day = dice.day(FIRST_2024, LAST_2025);
                    term.end(day, reason(dice));
                    put(team, term, appointments.replace(term, day.plusDays(12 + dice.below(45))));
                }
            }
        }
    }

    /** From December 2025 on seven in a hundred leave; some posts are vacant, for some the successor is due to arrive. */
    void untilTheEnd(List<Team> teams) {
        for (Team team : teams) {
            for (Term term : team.serving()) {
                boolean ofThisCycle = !term.startsOn.isBefore(Cycle.of(2).startsOn());
                if (ofThisCycle && term.role == TeamRole.FIRST_SECRETARY && dice.chance(0.0025)) {
                    handOver(team, term);
                } else if (ofThisCycle && dice.chance(0.07)) {
                    leave(team, term);
                }
            }
        }
    }

    private void leave(Team team, Term term) {
        LocalDate day = dice.day(FIRST_2026, LAST_2026);
        term.end(day, reason(dice));
        LocalDate arrival = day.plusDays(10 + dice.below(60));
        boolean nobodyFound = dice.chance(0.1) || arrival.isAfter(DemoProvince.AS_OF.plusDays(25));
        if (nobodyFound) {
            remove(team, term);
            return;
        }
        Term successor = appointments.replace(term, arrival);
        boolean late = arrival.isAfter(DemoProvince.AS_OF.minusDays(12)) && dice.chance(0.5);
        if (late || arrival.isAfter(DemoProvince.AS_OF)) {
            successor.await();
            remove(team, term);
        } else {
            put(team, term, successor);
        }
    }

    /** The outgoing first secretary stays two to three months beside the incoming one. */
    private void handOver(Team team, Term outgoing) {
        LocalDate day = dice.day(FIRST_HANDOVER, LAST_HANDOVER);
        outgoing.handoverUntil = day.plusDays(60 + dice.below(31));
        team.firstSecretary(appointments.replace(outgoing, day));
    }

    private static void put(Team team, Term old, Term successor) {
        if (old.role == TeamRole.FIRST_SECRETARY) {
            team.firstSecretary(successor);
        } else {
            team.members.set(team.members.indexOf(old), successor);
        }
    }

    private static void remove(Team team, Term old) {
        if (old.role == TeamRole.FIRST_SECRETARY) {
            team.firstSecretary(null);
        } else {
            team.members.remove(old);
        }
    }

    /** Why someone leaves early: mostly called to other work, promoted or reassigned; one in twenty is recalled. */
    static EndReason reason(Dice dice) {
        int n = dice.below(200);
        if (n < 70) {
            return EndReason.TRANSFERRED;
        } else if (n < 108) {
            return EndReason.ADJUSTED;
        } else if (n < 144) {
            return EndReason.PROMOTED;
        } else if (n < 170) {
            return EndReason.HEALTH;
        } else if (n < 182) {
            return EndReason.RETIRED;
        } else if (n < 190) {
            return EndReason.RESIGNED;
        }
        return n < 199 ? EndReason.RECALLED : EndReason.DECEASED;
    }
}
