package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What headers mean, as far as headers tell ({@code headers.txt}). */
final class HeaderWords {

    /**
     * A meaning a header may have.
     *
     * @param likeness 1 for the very words, less where something was left out or misspelt
     * @param rank where the words stand in the list of the field, 0 first
     */
    record Meaning(Field field, double likeness, int rank) {}

    /** What a header without any meaning for us is called; such words stop guessing. */
    private static final String OTHER = "other";

    /** Words that make a header somebody else's: the village's secretary, the household, the one who filled in. */
    private static final String[] SOMEBODY_ELSE = {
        "村支书", "村书记", "支部书记", "党组织书记", "村主任", "联系人", "联系领导", "户主", "帮扶对象", "家属", "配偶", "紧急", "包村", "分管", "村干部", "监护",
        "填报人", "审核人", "村两委", "村委会主任", "接替", "单位负责人", "字典", "选项", "对照"
    };

    private static final Pattern OF_WHOM = Pattern.compile("^(?:驻村)?(?:第一书记|工作队员|工作队队员|队员)[\\d一二三四五]?");

    private static final double PART_LEFT_OUT = 0.95;
    private static final double GROUP_ONLY = 0.85;
    private static final double MISSPELT = 0.8;

    private static final HeaderWords SHIPPED = new HeaderWords();

    private final Map<String, Map<Field, Integer>> meanings = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    private HeaderWords() {
        for (String line : WordList.lines("headers.txt")) {
            int colon = line.indexOf(':');
            Field field = Field.ofKey(line.substring(0, colon));
            String[] words = line.substring(colon + 1).trim().split(" ");
            for (int rank = 0; rank < words.length; rank++) {
                if (field == null) {
                    others.add(key(words[rank]));
                } else {
                    meanings.computeIfAbsent(key(words[rank]), k -> new EnumMap<>(Field.class))
                            .putIfAbsent(field, rank);
                }
            }
        }
    }

    static HeaderWords shipped() {
        return SHIPPED;
    }

    private static String key(String word) {
        int slash = word.indexOf('/');
        return slash < 0 ? Text.key(word) : word.substring(0, slash + 1) + Text.key(word.substring(slash + 1));
    }

    /**
     * What the header over one column may mean.
     *
     * @param path its lines from the top, groups first
     */
    List<Meaning> meanings(List<String> path, ImportKind kind) {
        if (path.isEmpty()) {
            return List.of();
        }
        String leaf = path.get(path.size() - 1);
        for (int i = 0; i < path.size() - 1; i++) {
            if (isSomebodyElse(HeaderKeys.whole(path.get(i)))) {
                return List.of();
            }
        }
        for (int i = path.size() - 2; i >= 0; i--) {
            String group = HeaderGroup.of(path.get(i));
            List<Meaning> below = group == null ? List.of() : exact(group + "/", leaf, kind);
            if (!below.isEmpty()) {
                return below;
            }
        }
        List<Meaning> found = exact("", String.join("", path), kind);
        if (found.isEmpty()) {
            found = exact("", leaf, kind);
        }
        if (found.isEmpty() && kind == ImportKind.ROSTER) {
            found = ofWhom(String.join("", path));
        }
        if (found.isEmpty() && path.size() > 1 && !isOther(leaf)) {
            found = less(exact("", path.get(path.size() - 2), kind), GROUP_ONLY);
        }
        return found.isEmpty() && !isOther(leaf) ? misspelt(leaf, kind) : found;
    }

    /** 队员1性别: what it says of the person, whoever that is. */
    private List<Meaning> ofWhom(String header) {
        String core = HeaderKeys.core(header);
        String rest = OF_WHOM.matcher(core).replaceFirst("");
        return rest.equals(core) || isSomebodyElse(core) ? List.of() : of(rest, ImportKind.ROSTER, PART_LEFT_OUT);
    }

    boolean isOther(String header) {
        String key = HeaderKeys.whole(header);
        return others.contains(key) || isSomebodyElse(key);
    }

    private List<Meaning> exact(String prefix, String header, ImportKind kind) {
        String whole = HeaderKeys.whole(header);
        List<Meaning> found = of(prefix + whole, kind, 1);
        if (!found.isEmpty() || others.contains(whole)) {
            return found;
        }
        String core = HeaderKeys.core(header);
        found = core.equals(whole) || core.isEmpty() ? List.of() : of(prefix + core, kind, PART_LEFT_OUT);
        return found.isEmpty() && isSomebodyElse(whole) ? List.of() : found;
    }

    private List<Meaning> of(String key, ImportKind kind, double likeness) {
        Map<Field, Integer> fields = meanings.get(key);
        if (fields == null) {
            return List.of();
        }
        List<Meaning> found = new ArrayList<>();
        fields.forEach((field, rank) -> {
            if (kind.knows(field)) {
                found.add(new Meaning(field, likeness, rank));
            }
        });
        return found;
    }

    private static List<Meaning> less(List<Meaning> meanings, double factor) {
        return meanings.stream()
                .map(m -> new Meaning(m.field(), m.likeness() * factor, m.rank()))
                .toList();
    }

    /** Headers of four characters and more that are one slip away from a known one, unless they mean somebody else. */
    private List<Meaning> misspelt(String leaf, ImportKind kind) {
        String key = HeaderKeys.core(leaf);
        if (key.length() < 4 || key.length() > 12 || isSomebodyElse(key) || others.contains(key)) {
            return List.of();
        }
        String closest = null;
        for (String known : meanings.keySet()) {
            boolean likely = known.length() >= 4 && known.indexOf('/') < 0 && HeaderKeys.areOneSlipApart(key, known);
            if (likely && !of(known, kind, 1).isEmpty() && (closest == null || known.compareTo(closest) < 0)) {
                closest = known;
            }
        }
        return closest == null ? List.of() : of(closest, kind, MISSPELT);
    }

    private static boolean isSomebodyElse(String header) {
        String key = header.replace("驻村干部", "");
        for (String word : SOMEBODY_ELSE) {
            if (key.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell says what name columns are headed with; tells a header that comes again from a person. */
    boolean isNameHeader(String text) {
        Map<Field, Integer> fields = meanings.get(HeaderKeys.core(text));
        Integer rank = fields == null ? null : fields.get(Field.NAME);
        return rank != null && HeaderKeys.core(text).contains("姓名");
    }

    /** Whether a header names somebody else than the cadre, so that a phone to its right is theirs. */
    boolean isSomebodyElses(String header) {
        return isSomebodyElse(HeaderKeys.whole(header));
    }

    /** The role that 第一书记姓名 or the title 第一书记名册 implies, null for none or both. */
    static @Nullable String impliedRole(String text) {
        String key = Text.key(text);
        boolean first = key.contains("第一书记");
        boolean member = key.contains("队员");
        boolean both = key.contains("工作队") && first && !member;
        return first == member || both ? null : first ? "FIRST_SECRETARY" : "TEAM_MEMBER";
    }
}
