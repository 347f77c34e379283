package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * Invents the people. Nearly all are fit for what they are sent to do and completely written down; a few in a thousand
 * are not, so that lists of doubtful data have something to show.
 */
final class People {

    private static final String MEMBER = "中共党员";
    private static final String PROBATIONARY = "中共预备党员";
    private static final String YOUTH_LEAGUE = "共青团员";
    private static final String NONE = "群众";

    private final Careers careers;
    private final Names names;
    private final PersonalNumbers numbers;
    private final Map<String, String[]> words;
    private final List<String> counties;
    private final List<DemoCadre> all = new ArrayList<>(110_000);

    People(Map<String, String[]> words, List<String> counties) {
        this.words = words;
        this.careers = new Careers(words);
        this.names = new Names(words);
        this.numbers = new PersonalNumbers(words.getOrDefault("phones", new String[0]));
        this.counties = counties;
    }

    List<DemoCadre> all() {
        return all;
    }

    /** Whom to invent: what is known before anything else is. */
    private record Draft(String name, String ethnicity, boolean male, LocalDate birth, DemoUnit unit, String post) {}

    /** Someone of this unit, fit to start in the village on that day. */
    DemoCadre of(DemoUnit unit, String villageCode, TeamRole role, LocalDate start, Dice dice) {
        String post = careers.post(unit, dice);
        if (dice.chance(0.0008) && !all.isEmpty()) {
            DemoCadre other = all.get(all.size() - 1);
            LocalDate birth = LocalDate.parse(other.birth() + "-01").plusDays(dice.below(28));
            Draft namesake = new Draft(other.name(), other.ethnicity(), other.male(), birth, unit, post);
            return someone(namesake, villageCode, role, start, dice);
        }
        boolean local = unit.level() == UnitLevel.COUNTY || unit.level() == UnitLevel.TOWNSHIP;
        String ethnicity = names.ethnicity(villageCode, local, dice);
        boolean male = dice.chance(role == TeamRole.FIRST_SECRETARY ? 0.76 : 0.68);
        Draft draft = new Draft(names.of(ethnicity, dice), ethnicity, male, birth(role, start, dice), unit, post);
        return someone(draft, villageCode, role, start, dice);
    }

    /** A person the newspaper named, with everything the newspaper did not say invented. */
    DemoCadre named(Newspaper person, DemoUnit unit, Dice dice) {
        LocalDate birth = birth(person.role(), person.arrival(), dice);
        Draft draft = new Draft(person.name(), "汉族", person.male(), birth, unit, person.post());
        return someone(draft, person.village(), person.role(), person.arrival(), dice);
    }

    private static LocalDate birth(TeamRole role, LocalDate start, Dice dice) {
        return role == TeamRole.FIRST_SECRETARY
                ? dice.day(start.minusYears(51), start.minusYears(28))
                : dice.day(start.minusYears(56), start.minusYears(25));
    }

    private DemoCadre someone(Draft draft, String villageCode, TeamRole role, LocalDate start, Dice dice) {
        LocalDate birth = draft.birth();
        String home = dice.chance(0.7) ? villageCode.substring(0, 6) : dice.oneOf(counties);
        String political = political(role, birth, start, dice);
        String education = careers.education(dice);
        String staff = careers.staff(draft.unit(), dice);
        LocalDate registered = dice.chance(0.004) ? birth.plusMonths(1 + dice.below(14)) : birth;
        DemoCadre cadre = new DemoCadre(
                all.size() + 1L,
                draft.name(),
                draft.male() ? "男" : "女",
                month(registered),
                draft.ethnicity(),
                political,
                joined(political, birth, start, dice),
                dice.chance(0.004) ? null : month(work(role, birth, start, dice)),
                education,
                Careers.degree(education),
                careers.school(education, dice),
                draft.unit(),
                draft.post(),
                careers.rank(draft.unit(), staff, dice),
                staff,
                dice.chance(0.007) ? null : numbers.telephone(),
                dice.chance(0.003) ? null : numbers.identity(home, birth, draft.male(), dice));
        all.add(cadre);
        return cadre;
    }

    /** First secretaries are full members of the party, but for one in eight hundred. */
    private String political(TeamRole role, LocalDate birth, LocalDate start, Dice dice) {
        if (role == TeamRole.FIRST_SECRETARY) {
            return dice.chance(0.0012) ? (dice.chance(0.7) ? PROBATIONARY : NONE) : MEMBER;
        }
        String political = dice.oneOf(words.getOrDefault("politics", new String[] {NONE}));
        boolean tooOld = political.equals(YOUTH_LEAGUE) && birth.isBefore(start.minusYears(28));
        return tooOld ? NONE : political;
    }

    private static @Nullable String joined(String political, LocalDate birth, LocalDate start, Dice dice) {
        if (political.equals(PROBATIONARY)) {
            return month(start.minusMonths(2 + dice.below(9)));
        }
        if (!political.equals(MEMBER) || dice.chance(0.006)) {
            return null;
        }
        LocalDate joined = dice.day(birth.plusYears(19), birth.plusYears(24));
        return month(joined.isAfter(start.minusMonths(14)) ? start.minusMonths(14) : joined);
    }

    /** Two years of work before the start, but for one first secretary in a thousand. */
    private static LocalDate work(TeamRole role, LocalDate birth, LocalDate start, Dice dice) {
        if (role == TeamRole.FIRST_SECRETARY && dice.chance(0.001)) {
            return start.minusMonths(8 + dice.below(14));
        }
        LocalDate work = dice.day(birth.plusYears(21), birth.plusYears(25));
        LocalDate latest = start.minusYears(2).minusMonths(1);
        return work.isAfter(latest) ? latest.minusMonths(dice.below(12)) : work;
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }
}
