package org.zhucun.division;

import java.text.Normalizer;
import java.util.List;

/**
 * How names of divisions vary. The stem of a name is what is left without the word for its kind: 苍溪 of 苍溪县, 白腊 of
 * 白腊苗族乡, 大树 of 大树村村民委员会. Stems are for comparing only.
 */
final class PlaceNames {

    /** As the register writes it. */
    static final int SAME = 0;
    /** Without the word for its kind, or with a shorter one. */
    static final int SHORTER = 1;
    /** The same stem with the word for another kind. */
    static final int OTHER_KIND = 10;

    static final int DIFFERENT = 1000;

    private static final List<String> CITY = List.of("自治州", "地区", "市", "州", "盟");
    private static final List<String> COUNTY = List.of("自治县", "自治旗", "林区", "特区", "县", "市", "区", "旗");
    private static final List<String> TOWNSHIP = List.of("街道办事处", "街道办", "街道", "民族苏木", "民族乡", "办事处", "苏木", "镇", "乡");
    private static final List<String> PROVINCE = List.of("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市");
    private static final List<String> COMMITTEES =
            List.of("社区村民委员会", "社区居民委员会", "村村民委员会", "村民委员会", "居民委员会", "社区居委会", "村村委会", "村委会", "居委会");

    /** The groups that give their name to autonomous divisions (自治州, 自治县, 民族乡). */
    private static final List<String> PEOPLES = List.of(
            "藏族", "羌族", "彝族", "苗族", "回族", "土家族", "傈僳族", "蒙古族", "满族", "布依族", "侗族", "壮族", "瑶族", "白族", "傣族", "纳西族", "畲族",
            "水族", "仡佬族", "哈尼族", "黎族", "拉祜族", "佤族", "景颇族", "朝鲜族", "哈萨克族", "维吾尔族", "柯尔克孜族", "锡伯族", "达斡尔族", "鄂温克族", "鄂伦春族",
            "撒拉族", "东乡族", "保安族", "裕固族", "塔吉克族", "毛南族", "仫佬族", "布朗族", "阿昌族", "普米族", "怒族", "德昂族", "独龙族", "基诺族", "门巴族",
            "珞巴族", "土族", "京族", "赫哲族", "俄罗斯族", "高山族", "各族");

    private PlaceNames() {}

    /** Half-width, without blanks and without the separators people put between levels; brackets stay. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String half = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = null;
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            boolean drop = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || "->/\\|,、;:·•—–_*→".indexOf(c) >= 0;
            if (drop && out == null) {
                out = new StringBuilder(half.substring(0, i));
            } else if (!drop && out != null) {
                out.append(c);
            }
        }
        return out == null ? half : out.toString();
    }

    /** Whether a text has nothing but common Han characters, which nothing needs to be done to. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x4E00 || c > 0x9FFF) {
                return false;
            }
        }
        return true;
    }

    /** The words a kind of place ends with, the longest first. */
    static List<String> kinds(DivisionLevel level) {
        return switch (level) {
            case PROVINCE -> PROVINCE;
            case CITY -> CITY;
            case COUNTY -> COUNTY;
            case TOWNSHIP -> TOWNSHIP;
            case VILLAGE -> List.of("社区", "嘎查", "村");
        };
    }

    static String stem(DivisionLevel level, String name) {
        String key = level == DivisionLevel.VILLAGE ? villageKey(name) : name;
        for (String kind : kinds(level)) {
            if (key.length() > kind.length() && key.endsWith(kind)) {
                String stem = key.substring(0, key.length() - kind.length());
                return level == DivisionLevel.VILLAGE ? stem : withoutPeoples(stem);
            }
        }
        return key;
    }

    /** 苗族 of 枧槽苗族乡: what stands between the stem and the word for its kind. */
    static String peoples(DivisionLevel level, String name, int stemLength) {
        for (String kind : kinds(level)) {
            if (name.endsWith(kind) && name.length() - kind.length() > stemLength) {
                return name.substring(stemLength, name.length() - kind.length());
            }
        }
        return "";
    }

    private static String withoutPeoples(String stem) {
        for (String people : PEOPLES) {
            if (stem.length() > people.length() && stem.endsWith(people)) {
                return withoutPeoples(stem.substring(0, stem.length() - people.length()));
            }
        }
        return stem;
    }

    /** A village's name without the committee: 大梁村村委会 and 大梁村委会 are 大梁村, 永寿社区村民委员会 is 永寿社区. */
    static String villageKey(String name) {
        if (name.endsWith("行政村") && name.length() > 3) {
            return name.substring(0, name.length() - 3) + "村";
        }
        for (String committee : COMMITTEES) {
            if (name.length() > committee.length() && name.endsWith(committee)) {
                String rest = name.substring(0, name.length() - committee.length());
                boolean community = committee.startsWith("社区") || committee.startsWith("居");
                return rest.endsWith("社区") || (rest.endsWith("村") && !committee.startsWith("村村"))
                        ? rest
                        : rest + (community ? "社区" : "村");
            }
        }
        return name;
    }

    /** How far a written village name is from an official one. */
    static int villageGrade(String official, String written) {
        String key = villageKey(official);
        String asked = villageKey(written);
        if (key.equals(asked)) {
            return SAME;
        }
        String stem = stem(DivisionLevel.VILLAGE, key);
        if (asked.equals(stem)) {
            return stem.length() > 1 ? SHORTER : DIFFERENT;
        }
        return stem.equals(stem(DivisionLevel.VILLAGE, asked)) ? OTHER_KIND : DIFFERENT;
    }

    /** What a word for a kind weighs behind the stem of this official name. */
    static int kindGrade(String official, String kind) {
        boolean sameFamily = official.endsWith(kind)
                || official.endsWith(kind.substring(kind.length() - 1))
                || (official.endsWith("街道") && (kind.startsWith("街道") || kind.equals("办事处")));
        return sameFamily ? SHORTER : OTHER_KIND;
    }

    /** The edit distance of two short names, never more than one above the limit. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return Math.min(row[b.length()], limit + 1);
    }
}
