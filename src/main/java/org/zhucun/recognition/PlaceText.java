package org.zhucun.recognition;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places named by titles, 填报单位 lines, section rows and sheet names: told by their last character alone. */
final class PlaceText {

    private static final String WORD = "[\\u3400-\\u9fff]";
    private static final Pattern WHOLE = Pattern.compile("(?:" + WORD + "{2,3}?(?:省|自治区))?"
            + "(?<city>" + WORD + "{1,8}?(?:市|自治州|州|地区|盟))?"
            + "(?<county>" + WORD + "{1,10}?(?:县|区|旗|市))?"
            + "(?<township>" + WORD + "{1,12}?(?:镇|乡|街道|苏木))?"
            + "(?<village>" + WORD + "{1,14}?(?:村民委员会|居民委员会|村委会|居委会|村|社区|嘎查))?");
    private static final Pattern AUTHORITY = Pattern.compile("(?:中共)?(?:" + WORD + "{2,3}?(?:省|自治区))?" + "(?<city>"
            + WORD + "{1,8}?(?:市|自治州|州))?(?<county>" + WORD + "{1,8}?(?:县|区|旗|市))?.*");
    /** Where in a title the place ends. */
    private static final Pattern PURPOSE =
            Pattern.compile("驻村|派驻|选派|第一书记|工作队|干部|花名册|名册|一览表|名单|统计表|登记表|汇总|信息|人员|关于|各级|[0-9A-Za-z(《“]");

    private static final Pattern PREAMBLE = Pattern.compile("^(?:附件\\d*|附表\\d*)?[:：]?(?:中共)?(?:\\d{4}年(?:度)?)?");
    private static final Pattern ORDINAL = Pattern.compile("^(?:\\([一二三四五六七八九十\\d]+\\)|[一二三四五六七八九十\\d]+[、.,])");
    private static final Pattern COUNT = Pattern.compile("(?:[(:]?共?\\d+[人名个](?:[,、(].*)?\\)?|[(:].*)$");
    private static final Pattern NO_NAME = Pattern.compile("^[全各本我某该]|[XＸ×]|开发区|园区|片区|校区|景区|辖区|高新区");

    private PlaceText() {}

    /** The place a title begins with: 苍溪县 of 2026年苍溪县驻村干部花名册. */
    static Map<Field, String> inTitle(String title) {
        String text = PREAMBLE.matcher(Text.tight(title)).replaceFirst("");
        Matcher purpose = PURPOSE.matcher(text);
        return whole(purpose.find() ? text.substring(0, purpose.start()) : text);
    }

    /** The county or city whose office that is: 巴州区 of 中共巴中市巴州区委组织部. */
    static Map<Field, String> ofAuthority(String office) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        Matcher matcher = AUTHORITY.matcher(Text.tight(office));
        if (matcher.matches()) {
            put(found, Field.CITY_NAME, matcher.group("city"));
            put(found, Field.COUNTY_NAME, matcher.group("county"));
        }
        return found;
    }

    /** The place that the text is, from city to village; empty when it is anything else. */
    static Map<Field, String> whole(String text) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        Matcher matcher = WHOLE.matcher(Text.tight(text));
        if (matcher.matches()) {
            put(found, Field.CITY_NAME, matcher.group("city"));
            put(found, Field.COUNTY_NAME, matcher.group("county"));
            put(found, Field.TOWNSHIP_NAME, matcher.group("township"));
            put(found, Field.VILLAGE_NAME, matcher.group("village"));
        }
        return found;
    }

    /** A section's words without 一、 before and （12人） behind. */
    static String heading(String text) {
        String tight = ORDINAL.matcher(Text.tight(text)).replaceFirst("");
        return COUNT.matcher(tight).replaceFirst("");
    }

    private static void put(Map<Field, String> found, Field field, @org.jspecify.annotations.Nullable String name) {
        if (name != null && !NO_NAME.matcher(name).find()) {
            found.put(field, name);
        }
    }
}
