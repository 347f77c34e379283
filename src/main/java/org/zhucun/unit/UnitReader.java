package org.zhucun.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhucun.unit.UnitAnswer.Note;
import org.zhucun.unit.UnitAnswer.Outcome;
import org.zhucun.unit.UnitIndex.Kind;
import org.zhucun.unit.UnitIndex.Placed;

/**
 * Finds the sending unit a row means, for one file. Never chooses between two units: the name, then the row's village,
 * then the level the row states must leave one. Remembers its answers; not for use by several threads.
 */
public final class UnitReader {

    private static final int MOST_SUGGESTIONS = 8;
    private static final Pattern ITSELF = Pattern.compile("\\((本级|机关|机关本级|局机关|厅机关|委机关)\\)");
    private static final Pattern FIRST_BLANK = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private final UnitIndex index;
    private final UnitSuggestions suggestions;
    private final Map<UnitQuestion, UnitAnswer> answers = new HashMap<>();

    public UnitReader(UnitIndex index) {
        this.index = index;
        this.suggestions = new UnitSuggestions(index);
    }

    public UnitAnswer read(UnitQuestion question) {
        return answers.computeIfAbsent(question, this::judge);
    }

    private UnitAnswer judge(UnitQuestion question) {
        String text = ITSELF.matcher(UnitIndex.clean(question.text())).replaceAll("");
        if (text.isEmpty()) {
            return UnitAnswer.of(Outcome.BLANK, "", List.of());
        }
        List<UnitPrefix> prefixes = UnitPrefix.of(text, index.places());
        int told = question.withPost() ? beforeBlank(question.text(), text) : text.length();
        List<Hit> whole = told > 0 ? hits(question, text, told, prefixes, true) : List.of();
        if (!whole.isEmpty()) {
            return choose(question, whole, text.substring(told));
        }
        for (int end = text.length(); end > 1; end--) {
            List<Hit> hits = hits(question, text, end, prefixes, end == text.length());
            if (!hits.isEmpty()) {
                return choose(question, hits, text.substring(end));
            }
        }
        return UnitAnswer.of(Outcome.UNKNOWN, "", limit(suggestions.near(question, text, prefixes)));
    }

    private static int grade(List<Hit> hits) {
        return hits.stream().mapToInt(Hit::grade).min().orElse(0);
    }

    /** How many characters of the text without blanks stand before the first blank; 0 when there is none. */
    private static int beforeBlank(String raw, String text) {
        String[] parts = FIRST_BLANK.split(raw.strip(), 2);
        int length = parts.length < 2
                ? 0
                : ITSELF.matcher(UnitIndex.clean(parts[0])).replaceAll("").length();
        return length < text.length() ? length : 0;
    }

    /** @param grade 0 the full name, 1 another name of it, 2 the same organ written otherwise, 5 a former name */
    private record Hit(KnownUnit unit, int grade, boolean byContext, boolean inner) {}

    private List<Hit> hits(UnitQuestion question, String text, int end, List<UnitPrefix> prefixes, boolean whole) {
        if (cutsAWord(text, end)) {
            return List.of();
        }
        String name = text.substring(0, end);
        KnownUnit named = index.named(name);
        if (named != null) {
            return List.of(new Hit(named, 0, false, false));
        }
        List<Hit> hits = new ArrayList<>();
        index.otherwiseNamed(name)
                .forEach(other -> hits.add(
                        new Hit(other.unit(), other.kind() == Kind.FORMER ? 5 : 1, false, other.kind() == Kind.INNER)));
        for (UnitPrefix prefix : prefixes) {
            if (end > prefix.end()) {
                boolean loose = whole || prefix.youth() || end - prefix.end() > 2;
                organs(question, prefix, prefix.organ(text, end), loose, hits);
            }
        }
        return hits;
    }

    /** Whether a name would end in the middle of a word: 街道办 | 公室, 政法委 | 员会, 纪委监委机关 | 党委. */
    private static boolean cutsAWord(String text, int end) {
        return end < text.length()
                && (text.startsWith("公室", end)
                        || text.startsWith("员会", end)
                        || text.startsWith("事处", end)
                        || text.startsWith("机关", end - 2));
    }

    /**
     * @param loose whether any way of writing the organ will do. Two characters before more text may be part of another
     *     word (人大 of 人大代表); there the unit must have just this name, and its place must be named
     */
    private void organs(UnitQuestion question, UnitPrefix prefix, String organ, boolean loose, List<Hit> hits) {
        List<Placed> all = index.organs(organ);
        if (all.isEmpty()) {
            return;
        }
        boolean asked = Organs.of(organ).former();
        for (Placed placed : all) {
            String division = placed.unit().divisionCode();
            boolean likely = loose || (!prefix.isOpen() && placed.organ().equals(organ));
            if (likely && fits(question, prefix, division)) {
                boolean reformed = asked || Organs.of(placed.organ()).former();
                int grade = placed.kind() == Kind.FORMER ? 5 : placed.organ().equals(organ) ? 1 : reformed ? 5 : 2;
                hits.add(new Hit(placed.unit(), grade, prefix.code().isEmpty(), placed.kind() == Kind.INNER));
            }
        }
    }

    private boolean fits(UnitQuestion question, UnitPrefix prefix, String division) {
        if (!prefix.code().isEmpty()) {
            return prefix.code().equals(division);
        }
        boolean near = question.near().isEmpty() || question.near().startsWith(division);
        return near && (prefix.kind() == 0 || index.isKind(division, prefix.kind()));
    }

    private UnitAnswer choose(UnitQuestion question, List<Hit> hits, String rest) {
        int grade = grade(hits);
        List<Hit> best = hits.stream().filter(hit -> hit.grade() == grade).toList();
        Set<Note> notes = EnumSet.noneOf(Note.class);
        List<KnownUnit> units = units(best);
        if (units.size() > 1
                && best.stream().noneMatch(Hit::byContext)
                && !question.near().isEmpty()) {
            List<KnownUnit> near = nearest(question.near(), units);
            if (near.size() == 1) {
                units = near;
                notes.add(Note.CONTEXT);
            }
        }
        UnitLevel level = question.level();
        if (units.size() > 1 && level != null) {
            List<KnownUnit> stated =
                    units.stream().filter(unit -> unit.level() == level).toList();
            if (stated.size() == 1) {
                units = stated;
                notes.add(Note.LEVEL);
            }
        }
        if (units.size() > 1) {
            return UnitAnswer.of(Outcome.SEVERAL, rest, limit(units));
        }
        if (best.stream().allMatch(Hit::inner)) {
            notes.add(Note.INNER_OFFICE);
        } else if (grade > 0) {
            notes.add(grade >= 5 ? Note.FORMER_NAME : Note.SHORTENED);
        }
        KnownUnit unit = units.get(0);
        boolean told = best.stream().anyMatch(hit -> hit.unit().equals(unit) && !hit.byContext());
        if (grade > 0 && !told) {
            notes.add(Note.CONTEXT);
        }
        return new UnitAnswer(Outcome.FOUND, unit, rest, List.of(), notes);
    }

    /** Those whose village or county the row speaks of; else those of the same county, else of the same city. */
    private static List<KnownUnit> nearest(String near, List<KnownUnit> units) {
        for (int digits : new int[] {12, 9, 6, 4}) {
            String part = near.substring(0, Math.min(digits, near.length()));
            List<KnownUnit> here = units.stream()
                    .filter(unit -> digits == 12
                            ? near.startsWith(unit.divisionCode())
                            : unit.divisionCode().startsWith(part))
                    .toList();
            if (!here.isEmpty()) {
                return here;
            }
        }
        return units;
    }

    private static List<KnownUnit> units(List<Hit> hits) {
        return hits.stream()
                .map(Hit::unit)
                .distinct()
                .sorted(Comparator.comparing(KnownUnit::divisionCode).thenComparing(KnownUnit::name))
                .toList();
    }

    private static List<KnownUnit> limit(List<KnownUnit> units) {
        return units.size() > MOST_SUGGESTIONS ? units.subList(0, MOST_SUGGESTIONS) : units;
    }
}
