package org.zhucun.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.unit.UnitLevel;

/** Posts, ranks and schooling as they go with the kind of unit. */
final class Careers {

    private static final String ORGAN = "机关";

    private final Map<String, String[]> words;

    Careers(Map<String, String[]> words) {
        this.words = words;
    }

    String post(DemoUnit unit, Dice dice) {
        return word(
                switch (unit.nature()) {
                    case "高校" -> "posts.university";
                    case "医院" -> "posts.hospital";
                    case "国企" -> "posts.company";
                    case "金融" -> "posts.bank";
                    case "事业" -> "posts.institution";
                    default -> organPosts(unit.level());
                },
                dice);
    }

    private static String organPosts(UnitLevel level) {
        return switch (level) {
            case CENTRAL, PROVINCIAL -> "posts.provincial";
            case MUNICIPAL, COUNTY -> "posts.office";
            case TOWNSHIP -> "posts.township";
        };
    }

    String staff(DemoUnit unit, Dice dice) {
        return word(
                switch (unit.nature()) {
                    case ORGAN -> "staff.office";
                    case "国企", "金融" -> "staff.company";
                    default -> "staff.institution";
                },
                dice);
    }

    @Nullable
    String rank(DemoUnit unit, String staff, Dice dice) {
        if (staff.startsWith("企业") || staff.equals("机关工勤")) {
            return null;
        }
        boolean high = unit.level() == UnitLevel.PROVINCIAL || unit.level() == UnitLevel.CENTRAL;
        String organ = high ? "ranks.provincial" : "ranks.office";
        return word(unit.nature().equals(ORGAN) ? organ : "ranks.institution", dice);
    }

    String education(Dice dice) {
        return word("education", dice);
    }

    static @Nullable String degree(String education) {
        return switch (education) {
            case "研究生" -> "硕士";
            case "大学" -> "学士";
            default -> null;
        };
    }

    String school(String education, Dice dice) {
        return word(education.equals("大专") ? "schools.college" : "schools.degree", dice);
    }

    private String word(String list, Dice dice) {
        return dice.oneOf(words.getOrDefault(list, new String[] {""}));
    }
}
