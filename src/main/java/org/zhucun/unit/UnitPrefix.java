package org.zhucun.unit;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.division.NameMatch;
import org.zhucun.division.VillageIndex;

/**
 * What stands before the organ in a unit's name: 四川省泸州市 | 财政局, 县 | 财政局, 共青团四川省 | 委.
 *
 * @param youth whether it begins with 共青团 or 团, whose committees are told apart from the party's
 * @param code the division named, empty when none is
 * @param kind the word for a kind of division that stands in its place (县), 0 when none does
 * @param end where the organ begins
 */
record UnitPrefix(boolean youth, String code, char kind, int end) {

    private static final String KINDS = "省市州盟县区旗镇乡";
    private static final List<String> DROPPED = List.of("中国共产党", "中共", "国家税务总局");

    /** Whether nothing says whose organ it is. */
    boolean isOpen() {
        return code.isEmpty() && kind == 0;
    }

    /** The organ of a name that begins with this prefix, up to a position. */
    String organ(String text, int to) {
        return (youth ? "共青团" : "") + text.substring(end, to);
    }

    /** Every way the beginning of a name may be read; the open one always among them. */
    static List<UnitPrefix> of(String text, VillageIndex places) {
        List<UnitPrefix> found = new ArrayList<>();
        int from = 0;
        for (String word : DROPPED) {
            if (text.startsWith(word, from)) {
                from += word.length();
            }
        }
        read(text, from, false, places, found);
        if (text.startsWith("共青团", from)) {
            read(text, from + 3, true, places, found);
        } else if (text.startsWith("团", from)) {
            read(text, from + 1, true, places, found);
        }
        return found;
    }

    private static void read(String text, int from, boolean youth, VillageIndex places, List<UnitPrefix> found) {
        found.add(new UnitPrefix(youth, "", (char) 0, from));
        if (from < text.length() && KINDS.indexOf(text.charAt(from)) >= 0) {
            found.add(new UnitPrefix(youth, "", text.charAt(from), from + 1));
        }
        placed(text, from, "", youth, places, found);
    }

    private static void placed(
            String text, int from, String within, boolean youth, VillageIndex places, List<UnitPrefix> found) {
        for (NameMatch match : places.namesAt(text, from, within)) {
            if (match.grade() < 10) {
                found.add(new UnitPrefix(youth, match.place().code(), (char) 0, match.end()));
                placed(text, match.end(), match.place().code(), youth, places, found);
            }
        }
    }
}
