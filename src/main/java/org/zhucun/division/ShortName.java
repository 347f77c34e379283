package org.zhucun.division;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short form people use for a place: 凉山州, 成都, 苍溪, 五龙, 跳蹬村. Never shorter than two characters. */
public final class ShortName {

    private static final Pattern AUTONOMOUS = Pattern.compile(
            "(.{2,}?)(?:(?:彝|藏|羌|苗|回|土家|布依|蒙古|傈僳|纳西|满|侗|壮|傣|白|哈尼|哈萨克|维吾尔|朝鲜|景颇|瑶|水|仡佬|拉祜|佤|黎|畲|土|撒拉|东乡|裕固|柯尔克孜|塔吉克|锡伯|达斡尔|保安|独龙|怒|普米|布朗|毛南|仫佬)族|各族)+(自治州|自治县|自治旗|乡|镇)");
    private static final Pattern COMMITTEE = Pattern.compile("(.+?)(?:村?村民委员会|村?村委会|村)");
    private static final Pattern COMMUNITY = Pattern.compile("(.+?)(?:社区)?(?:居民委员会|居委会)");

    private ShortName() {}

    /**
     * The short form of an official name.
     *
     * @return the name itself when cutting would leave one character or hide what it is, such as 荣县 or 市中区
     */
    public static String of(DivisionLevel level, String name) {
        return switch (level) {
            case PROVINCE -> cut(name, "(维吾尔|壮族|回族)?自治区|省|市");
            case CITY -> autonomous(name, "州", "地区|盟|市");
            case COUNTY -> autonomous(name, "", "县|市|区|旗");
            case TOWNSHIP -> autonomous(name, "", "街道办事处|街道|镇|乡");
            case VILLAGE -> village(name);
        };
    }

    private static String autonomous(String name, String ending, String endings) {
        Matcher matcher = AUTONOMOUS.matcher(name);
        return matcher.matches() ? matcher.group(1) + ending : cut(name, endings);
    }

    private static String cut(String name, String endings) {
        String cut = name.replaceFirst("(" + endings + ")$", "");
        return cut.length() < 2 || cut.equals("市中") ? name : cut;
    }

    private static String village(String name) {
        Matcher community = COMMUNITY.matcher(name);
        if (community.matches()) {
            return community.group(1) + "社区";
        }
        Matcher committee = COMMITTEE.matcher(name);
        return committee.matches() ? committee.group(1) + "村" : name;
    }
}
