package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.EndReason;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** Tells who served in one county's villages from 2021 to 31 October 2026: sent, rotated, added, leaving, replaced. */
final class CountyHistory {

    private static final int ADDED_IN = 1;
    private static final int LAST = 2;

    private final CountyPlan plan;
    private final List<Team> teams;
    private final Appointments appointments;
    private final Dice dice;

    CountyHistory(CountyPlan plan, List<DemoVillage> villages, Appointments appointments, Dice dice) {
        this.plan = plan;
        this.teams = villages.stream().map(Team::new).toList();
        this.appointments = appointments;
        this.dice = dice;
    }

    List<Team> tell() {
        rotate(0);
        rotate(1);
        add();
        Turnover turnover = new Turnover(appointments, dice);
        turnover.betweenRotations(teams);
        rotate(LAST);
        turnover.untilTheEnd(teams);
        return teams;
    }

    private void rotate(int cycle) {
        List<Team> supported =
                teams.stream().filter(team -> team.village.in(cycle)).toList();
        List<UnitLevel> first = plan.firstSecretaryLevels(cycle, supported.size());
        List<UnitLevel> members = plan.memberLevels(cycle);
        dice.shuffle(first);
        dice.shuffle(members);
        keepForTheNewspaper(supported, first, cycle);
        int nextMember = 0;
        for (int i = 0; i < supported.size(); i++) {
            Team team = supported.get(i);
            int posts = team.village.members()[cycle];
            LocalDate day =
                    dice.day(Cycle.of(cycle).firstArrival(), Cycle.of(cycle).lastArrival());
            rotate(team, cycle, day, first.get(i), members.subList(nextMember, nextMember + posts));
            nextMember += posts;
        }
        teams.stream().filter(team -> !team.village.in(cycle)).forEach(team -> withdraw(team, cycle));
    }

    /** Villages whose first secretary came with the additions had one of the county before and of that level after. */
    private static void keepForTheNewspaper(List<Team> supported, List<UnitLevel> levels, int cycle) {
        for (int i = 0; i < levels.size(); i++) {
            for (Newspaper person : Newspaper.PEOPLE) {
                UnitLevel level = cycle <= ADDED_IN ? UnitLevel.COUNTY : person.level();
                int other = levels.lastIndexOf(level);
                if (person.village().equals(supported.get(i).village.code()) && other >= 0) {
                    levels.set(other, levels.get(i));
                    levels.set(i, level);
                }
            }
        }
    }

    private void rotate(Team team, int cycle, LocalDate day, UnitLevel first, List<UnitLevel> levels) {
        String village = team.village.code();
        team.firstSecretary(follow(team.firstSecretary(), village, first, TeamRole.FIRST_SECRETARY, cycle, day));
        List<Term> before = new ArrayList<>(team.members);
        team.members.clear();
        for (UnitLevel level : levels) {
            Term old = takeOneOf(level, before);
            Term next = follow(old, village, level, TeamRole.TEAM_MEMBER, cycle, day);
            if (next != null) {
                team.members.add(next);
            }
        }
        before.forEach(term -> term.end(day, EndReason.TERM_END));
    }

    /** One of the same level if there is one, so that units keep their villages; any other member else. */
    private static @Nullable Term takeOneOf(UnitLevel level, List<Term> members) {
        for (Term term : members) {
            if (term.unit.level() == level) {
                members.remove(term);
                return term;
            }
        }
        return members.isEmpty() ? null : members.remove(0);
    }

    /** Who holds a post after a rotation: the same person overdue or retained, someone new, or for want of one nobody. */
    private @Nullable Term follow(
            @Nullable Term old, String village, UnitLevel level, TeamRole role, int cycle, LocalDate day) {
        if (old == null) {
            return cycle == LAST && dice.chance(0.04)
                    ? null
                    : appointments.send(village, level, role, cycle, day, null);
        }
        if (cycle == LAST && dice.chance(0.006)) {
            return old;
        }
        boolean sameLevel = old.unit.level() == level;
        boolean retained = sameLevel && dice.chance(0.17);
        old.end(day, retained || !dice.chance(0.03) ? EndReason.TERM_END : EndReason.PROMOTED);
        if (retained) {
            return appointments.appoint(old.cadre, old.unit, village, role, cycle, AssignmentSource.RETAINED, day, old);
        }
        if (cycle == LAST && dice.chance(role == TeamRole.FIRST_SECRETARY ? 0.002 : 0.007)) {
            return null;
        }
        return appointments.send(village, level, role, cycle, day, old);
    }

    private void withdraw(Team team, int cycle) {
        LocalDate day = dice.day(Cycle.of(cycle).firstArrival(), Cycle.of(cycle).lastArrival());
        EndReason reason = dice.chance(0.1) ? EndReason.VILLAGE_MERGED : EndReason.VILLAGE_OUT_OF_SCOPE;
        team.serving().forEach(term -> term.end(day, reason));
        team.firstSecretary(null);
        team.members.clear();
    }

    /** The additions of July and August 2024; a first secretary of the county steps back into the team. */
    private void add() {
        List<Team> order = new ArrayList<>(
                teams.stream().filter(team -> team.village.in(ADDED_IN)).toList());
        List<UnitLevel> first = plan.addedFirstSecretaries();
        List<UnitLevel> members = plan.addedMembers();
        for (Newspaper person : Newspaper.PEOPLE) {
            for (Team team : order.stream()
                    .filter(t -> t.village.code().equals(person.village()))
                    .toList()) {
                (person.role() == TeamRole.FIRST_SECRETARY ? first : members).remove(person.level());
                place(team, appointments.addition(person, team.firstSecretary(), dice));
            }
        }
        dice.shuffle(order);
        for (Team team : order) {
            Term old = team.firstSecretary();
            if (!first.isEmpty() && old != null && old.unit.level() == UnitLevel.COUNTY && isOrdinary(team)) {
                UnitLevel level = first.remove(first.size() - 1);
                place(team, appointments.addition(team.village.code(), level, TeamRole.FIRST_SECRETARY, old));
            }
        }
        if (!first.isEmpty()) {
            throw new IllegalStateException("too many added first secretaries in county " + plan.code());
        }
        for (int i = 0; !members.isEmpty(); i++) {
            Team team = order.get(i % order.size());
            UnitLevel level = members.remove(members.size() - 1);
            place(team, appointments.addition(team.village.code(), level, TeamRole.TEAM_MEMBER, null));
        }
    }

    private static boolean isOrdinary(Team team) {
        return !Newspaper.villages().contains(team.village.code());
    }

    private void place(Team team, Term added) {
        Term old = team.firstSecretary();
        if (added.role == TeamRole.TEAM_MEMBER) {
            team.members.add(added);
        } else if (old != null) {
            old.end(added.startsOn, EndReason.ADJUSTED);
            team.members.add(appointments.appoint(
                    old.cadre,
                    old.unit,
                    old.village,
                    TeamRole.TEAM_MEMBER,
                    ADDED_IN,
                    AssignmentSource.RETAINED,
                    added.startsOn,
                    old));
            team.firstSecretary(added);
        }
    }
}
