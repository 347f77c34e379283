package org.zhucun.lists;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhucun.checking.CheckRule;
import org.zhucun.division.VillageCategory;
import org.zhucun.profile.Posts;
import org.zhucun.profile.ProfileBook;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Suggestion;
import org.zhucun.unit.KnownUnit;
import org.zhucun.unit.UnitAnswer;
import org.zhucun.unit.UnitIndex;
import org.zhucun.unit.UnitQuestion;
import org.zhucun.unit.UnitReader;
import org.zhucun.village.DatedCategory;
import org.zhucun.village.KnownSupport;
import org.zhucun.village.LinkedUnit;
import org.zhucun.village.ListedVillage;
import org.zhucun.village.VillageRule;

/** Judges the rows of one list of supported villages, in the order of the file; pure. */
final class VillageListJudge {

    private final ListTerms terms;
    private final Map<String, KnownSupport> supports;
    private final UnitIndex index;
    private final ProfileBook rules;
    private final UnitReader units;
    private final Map<String, Integer> seen = new HashMap<>();

    VillageListJudge(ListTerms terms, Map<String, KnownSupport> supports, UnitIndex index, ProfileBook rules) {
        this.rules = rules;
        this.terms = terms;
        this.supports = supports;
        this.index = index;
        this.units = new UnitReader(index);
    }

    JudgedListRow judge(ListDraft row, @Nullable String code) {
        Set<VillageCategory> categories = categories(row);
        Integer firstSecretary = number(row, Field.REQUIRED_FIRST_SECRETARY, 1);
        Integer members = number(row, Field.REQUIRED_MEMBERS, 20);
        KnownUnit unit = unit(row, code);
        if (code == null) {
            return row.judged(ListEffect.NEW, null);
        }
        Integer earlier = seen.putIfAbsent(code, row.number());
        if (earlier != null) {
            row.say(VillageRule.ONCE_IN_A_FILE, Field.VILLAGE_NAME, row.text(Field.VILLAGE_NAME), earlier);
        }
        LocalDate from = day(row.value(Field.FROM));
        KnownSupport known = supports.get(code);
        // a list that was valid before the support began speaks of that support
        boolean supported =
                known != null && known.holdsOn(later(from == null ? terms.today() : from, known.startsOn()));
        return supported
                ? changed(row, Objects.requireNonNull(known), from, firstSecretary, members, categories, unit)
                : added(row, code, from, firstSecretary, members, categories, unit);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private JudgedListRow added(
            ListDraft row,
            String code,
            @Nullable LocalDate from,
            @Nullable Integer firstSecretary,
            @Nullable Integer members,
            Set<VillageCategory> categories,
            @Nullable KnownUnit unit) {
        if (!terms.insert()) {
            row.say(CheckRule.UPDATE_ONLY, Field.VILLAGE_NAME, row.text(Field.VILLAGE_NAME));
        }
        if (from == null) {
            row.say(VillageRule.START_ASSUMED, Field.FROM, terms.today().toString());
        }
        LocalDate day = from == null ? terms.today() : from;
        Posts asked = rules.on(code, null, day).posts(categories);
        int one = firstSecretary == null ? asked.firstSecretary() : firstSecretary;
        int team = members == null ? asked.members() : members;
        if (firstSecretary == null || members == null) {
            row.say(VillageRule.POSTS_ASSUMED, Field.REQUIRED_FIRST_SECRETARY, one, team);
        }
        row.store(Field.REQUIRED_FIRST_SECRETARY, String.valueOf(one));
        row.store(Field.REQUIRED_MEMBERS, String.valueOf(team));
        row.store(Field.FROM, day.toString());
        return row.judged(
                ListEffect.NEW,
                new ListedVillage(
                        code, day, one, team, categories, unit == null ? null : unit.id(), row.value(Field.REMARK)));
    }

    private JudgedListRow changed(
            ListDraft row,
            KnownSupport known,
            @Nullable LocalDate from,
            @Nullable Integer firstSecretary,
            @Nullable Integer members,
            Set<VillageCategory> categories,
            @Nullable KnownUnit unit) {
        LocalDate day = later(from == null ? terms.today() : from, known.startsOn());
        Set<VillageCategory> held = known.categories().stream()
                .filter(category -> holds(category, day))
                .map(DatedCategory::category)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VillageCategory.class)));
        Set<VillageCategory> added = EnumSet.noneOf(VillageCategory.class);
        added.addAll(categories);
        added.removeAll(held);
        LinkedUnit linked = known.units().stream()
                .filter(link -> !link.startsOn().isAfter(day)
                        && (link.endsOn() == null || link.endsOn().isAfter(day)))
                .findFirst()
                .orElse(null);
        row.compare(
                Field.REQUIRED_FIRST_SECRETARY, String.valueOf(known.requiredFirstSecretary()), text(firstSecretary));
        row.compare(Field.REQUIRED_MEMBERS, String.valueOf(known.requiredMembers()), text(members));
        if (!added.isEmpty()) {
            Set<VillageCategory> all = EnumSet.copyOf(added);
            all.addAll(held);
            row.compare(Field.VILLAGE_CATEGORY, joined(held), joined(all));
            row.store(Field.VILLAGE_CATEGORY, joined(all));
        }
        row.compare(Field.LINKED_UNIT, linked == null ? null : linked.unitName(), unit == null ? null : unit.name());
        if (row.changes() && !terms.update()) {
            row.say(CheckRule.INSERT_ONLY, Field.VILLAGE_NAME, row.text(Field.VILLAGE_NAME));
            row.changesNothing();
        }
        if (!row.changes()) {
            return row.judged(ListEffect.SAME, null);
        }
        row.store(Field.FROM, day.toString());
        return row.judged(
                ListEffect.CHANGED,
                new ListedVillage(
                        known.code(),
                        day,
                        firstSecretary == null ? known.requiredFirstSecretary() : firstSecretary,
                        members == null ? known.requiredMembers() : members,
                        added,
                        unit == null ? null : unit.id(),
                        row.value(Field.REMARK)));
    }

    private static boolean holds(DatedCategory category, LocalDate day) {
        return !category.startsOn().isAfter(day)
                && (category.endsOn() == null || category.endsOn().isAfter(day));
    }

    private static String joined(Set<VillageCategory> categories) {
        return categories.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private Set<VillageCategory> categories(ListDraft row) {
        Set<VillageCategory> found = EnumSet.noneOf(VillageCategory.class);
        for (String word : row.text(Field.VILLAGE_CATEGORY).split(",")) {
            Arrays.stream(VillageCategory.values())
                    .filter(category -> category.name().equals(word))
                    .findFirst()
                    .ifPresentOrElse(found::add, () -> {
                        if (!word.isBlank()) {
                            row.say(VillageRule.KNOWN_CATEGORY, Field.VILLAGE_CATEGORY, word);
                        }
                    });
        }
        return found;
    }

    private static @Nullable Integer number(ListDraft row, Field field, int most) {
        String text = row.value(field);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > most) {
            row.say(VillageRule.POSTS_IN_REASON, field, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable KnownUnit unit(ListDraft row, @Nullable String code) {
        String text = row.text(Field.LINKED_UNIT);
        if (text.isEmpty()) {
            return null;
        }
        KnownUnit exact = index.named(text);
        UnitAnswer answer = exact != null
                ? null
                : units.read(new UnitQuestion(text, false, null, code == null ? "" : code.substring(0, 6)));
        KnownUnit unit = answer == null ? exact : answer.unit();
        if (unit == null && answer != null) {
            List<Suggestion> choices = answer.suggestions().stream()
                    .map(known -> new Suggestion(known.name(), known.name()))
                    .toList();
            CheckRule rule =
                    answer.outcome() == UnitAnswer.Outcome.SEVERAL ? CheckRule.UNIT_SEVERAL : CheckRule.UNIT_UNKNOWN;
            row.say(rule, Field.LINKED_UNIT, choices, text, choices.size());
            return null;
        }
        if (unit != null && !unit.name().equals(text)) {
            row.say(CheckRule.UNIT_READ_AS, Field.LINKED_UNIT, text, unit.name());
        }
        row.store(Field.LINKED_UNIT, unit == null ? null : unit.name());
        return unit;
    }

    /** A day; a month stands for its first day. */
    private static @Nullable LocalDate day(@Nullable String date) {
        if (date == null) {
            return null;
        }
        return LocalDate.parse(date.length() == 7 ? date + "-01" : date.length() == 4 ? date + "-01-01" : date);
    }
}
