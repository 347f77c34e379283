package org.zhucun.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zhucun.division.PlaceAnswer.Note;
import org.zhucun.division.PlaceAnswer.Outcome;
import org.zhucun.division.PlaceWalk.State;

/**
 * Finds the village a row means, for one file and one caller. Never chooses between two readings: the cells, then the
 * section and title, then the caller's scope must leave one. A village's code in a name's cell is a choice among
 * suggestions and outweighs the other cells. Remembers its answers; not for use by several threads.
 */
public final class PlaceReader {

    private static final int MOST_SUGGESTIONS = 8;

    private static final Pattern TAIL =
            Pattern.compile("(\\([^()]*\\)|第?[0-9一二三四五六七八九十]+[组社队]|党支部|党总支|党委|驻村工作队|工作队|第一书记|驻村)$");
    private static final Pattern LEAD = Pattern.compile("^(派驻|所驻|现驻|驻村|驻|帮扶)");

    private final VillageIndex index;
    private final Predicate<Place> visible;
    private final PlaceCodes codes;
    private final PlaceSuggestions suggestions;
    private final Map<PlaceQuestion, PlaceAnswer> answers = new HashMap<>();
    private final Map<Asked, Set<State>> walks = new HashMap<>();

    private record Asked(String text, Set<State> from) {}

    public PlaceReader(VillageIndex index, DivisionScope scope) {
        this.index = index;
        this.visible = place -> scope.unitId() != null || scope.contains(place.code());
        this.codes = new PlaceCodes(index);
        this.suggestions = new PlaceSuggestions(index);
    }

    public PlaceAnswer read(PlaceQuestion question) {
        return answers.computeIfAbsent(question, this::judge);
    }

    private PlaceAnswer judge(PlaceQuestion question) {
        String code = PlaceNames.clean(question.code());
        List<String> names = question.names().stream().map(PlaceNames::clean).toList();
        Optional<Place> chosen = codes.chosenAmong(names);
        if (chosen.isPresent()) {
            return visible.test(chosen.get()) ? PlaceAnswer.found(chosen.get(), Set.of()) : PlaceAnswer.outOfScope(-1);
        }
        boolean named = names.stream().anyMatch(name -> !name.isEmpty());
        if (code.isEmpty()) {
            return named
                    ? byNames(names, question.context())
                    : PlaceAnswer.of(Outcome.BLANK, List.of(), -1, PlaceCodes.near(question.context()));
        }
        Set<Note> notes = EnumSet.noneOf(Note.class);
        Optional<Place> coded = codes.read(code, notes);
        PlaceAnswer fromNames = named ? byNames(names, question.context()) : null;
        if (coded.isEmpty() || coded.get().level() != DivisionLevel.VILLAGE) {
            List<Place> meant = fromNames == null ? List.of() : choices(fromNames);
            return PlaceAnswer.of(
                    coded.isEmpty() ? Outcome.UNKNOWN : Outcome.NO_VILLAGE, meant, -1, PlaceCodes.nearest(meant));
        }
        Place village = coded.get();
        if (!visible.test(village)) {
            return PlaceAnswer.outOfScope(-1);
        }
        if (fromNames == null || agrees(village, fromNames, names)) {
            return PlaceAnswer.found(village, notes);
        }
        List<Place> both = new ArrayList<>(List.of(village));
        choices(fromNames).stream().filter(place -> !place.equals(village)).forEach(both::add);
        return PlaceAnswer.of(Outcome.CONTRADICTION, limit(both), -1, PlaceCodes.nearest(both));
    }

    /** Names agree with a code when one of their readings is that village or a division it lies in. */
    private boolean agrees(Place village, PlaceAnswer fromNames, List<String> names) {
        return switch (fromNames.outcome()) {
            case FOUND -> village.equals(fromNames.village());
            case SEVERAL, ELSEWHERE -> fromNames.suggestions().contains(village) || reaches(village, names);
            case NO_VILLAGE, OUT_OF_SCOPE -> reaches(village, names);
            default -> false;
        };
    }

    private boolean reaches(Place village, List<String> names) {
        Set<State> states = Set.of(State.START);
        for (String name : names) {
            states = name.isEmpty() ? states : walk(name, states);
        }
        return states.stream().anyMatch(state -> village.code().startsWith(state.at()));
    }

    private static List<Place> choices(PlaceAnswer answer) {
        return answer.village() != null ? List.of(answer.village()) : answer.suggestions();
    }

    private PlaceAnswer byNames(List<String> names, List<String> context) {
        Set<State> states = Set.of(State.START);
        Set<Note> notes = EnumSet.noneOf(Note.class);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                continue;
            }
            Set<State> next = walk(names.get(i), states);
            if (next.isEmpty()) {
                String shorter = trim(names.get(i));
                next = walk(shorter, states);
                notes.add(Note.TAIL);
            }
            if (next.isEmpty()) {
                return unknown(names, i, states, context);
            }
            states = next;
        }
        List<State> villages = states.stream().filter(State::isVillage).toList();
        if (villages.isEmpty()) {
            boolean mine = states.stream().anyMatch(this::touchesScope);
            return mine
                    ? PlaceAnswer.of(Outcome.NO_VILLAGE, List.of(), names.size() - 1, reached(states))
                    : PlaceAnswer.outOfScope(names.size() - 1);
        }
        return choose(villages, context, notes);
    }

    private PlaceAnswer choose(List<State> villages, List<String> context, Set<Note> notes) {
        List<State> mine =
                villages.stream().filter(state -> visible.test(village(state))).toList();
        if (mine.isEmpty()) {
            return PlaceAnswer.outOfScope(-1);
        }
        List<State> left = mine;
        boolean open = mine.stream().noneMatch(State::countyNamed);
        if (open && !context.isEmpty()) {
            left = mine.stream()
                    .filter(state -> context.stream().anyMatch(state.at()::startsWith))
                    .toList();
            if (left.isEmpty()) {
                return PlaceAnswer.of(Outcome.ELSEWHERE, limit(best(mine)), -1, PlaceCodes.near(context));
            }
        }
        List<Place> best = best(left);
        if (best.size() > 1 && !open) {
            List<State> near = left.stream()
                    .filter(state -> context.stream().anyMatch(state.at()::startsWith))
                    .toList();
            best = near.isEmpty() ? best : best(near);
        }
        if (best.size() > 1) {
            return PlaceAnswer.of(Outcome.SEVERAL, limit(best), -1, PlaceCodes.nearest(best));
        }
        int grade = left.stream().mapToInt(State::grade).min().orElse(0);
        if (grade >= PlaceNames.OTHER_KIND) {
            notes.add(Note.OTHER_KIND);
        } else if (grade > PlaceNames.SAME) {
            notes.add(Note.SHORTENED);
        }
        if (open && (context.isEmpty() || best(villages).size() > 1)) {
            notes.add(Note.CONTEXT);
        }
        return PlaceAnswer.found(best.get(0), notes);
    }

    private List<Place> best(Collection<State> states) {
        int grade = states.stream().mapToInt(State::grade).min().orElse(0);
        return states.stream()
                .filter(state -> state.grade() == grade)
                .map(this::village)
                .distinct()
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    /** A cell nobody can read: it contradicts the cells before it, or it is misspelt. */
    private PlaceAnswer unknown(List<String> names, int failed, Set<State> before, List<String> context) {
        PlaceWalk walk = new PlaceWalk(index, names.get(failed));
        walk.from(before);
        boolean foreign = !walk.stops().isEmpty()
                && walk.stops().stream().map(PlaceWalk.Stop::state).allMatch(s -> s.countyNamed() && !touchesScope(s));
        if (foreign || before.stream().noneMatch(this::touchesScope)) {
            return PlaceAnswer.outOfScope(failed);
        }
        Set<State> alone = walk(names.get(failed), Set.of(State.START));
        boolean above = alone.stream().anyMatch(state -> !state.isVillage() || state.countyNamed());
        if (above && !before.contains(State.START)) {
            return PlaceAnswer.of(Outcome.CONTRADICTION, mine(suggestions.following(names, failed, alone)), failed, "");
        }
        String certain =
                reached(walk.stops().stream().map(PlaceWalk.Stop::state).toList());
        return PlaceAnswer.of(
                Outcome.UNKNOWN,
                mine(suggestions.near(names, failed, before, context)),
                failed,
                certain.isEmpty() ? PlaceCodes.near(context) : certain);
    }

    private static String reached(Collection<State> states) {
        return PlaceCodes.near(states.stream().map(State::at).toList());
    }

    private List<Place> mine(Collection<Place> places) {
        return limit(places.stream().filter(visible).distinct().toList());
    }

    private boolean touchesScope(State state) {
        return state.at().isEmpty()
                || index.place(state.at()).filter(visible).isPresent()
                || index.below(state.at()).stream().anyMatch(visible);
    }

    private Set<State> walk(String text, Set<State> from) {
        return walks.computeIfAbsent(new Asked(text, from), asked -> Set.copyOf(new PlaceWalk(index, text).from(from)));
    }

    private Place village(State state) {
        return index.place(state.at()).orElseThrow();
    }

    private static String trim(String name) {
        String text = LEAD.matcher(name).replaceFirst("");
        String shorter = TAIL.matcher(text).replaceFirst("");
        while (!shorter.equals(text)) {
            text = shorter;
            shorter = TAIL.matcher(text).replaceFirst("");
        }
        return text;
    }

    private static List<Place> limit(List<Place> places) {
        return places.size() > MOST_SUGGESTIONS ? places.subList(0, MOST_SUGGESTIONS) : places;
    }
}
