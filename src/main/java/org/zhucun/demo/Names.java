package org.zhucun.demo;

import java.util.Map;

/** Names as people of the region have them, put together by chance. */
final class Names {

    private final Map<String, String[]> words;

    Names(Map<String, String[]> words) {
        this.words = words;
    }

    String of(String ethnicity, Dice dice) {
        return switch (ethnicity) {
            case "彝族" -> dice.chance(0.55) ? yi(dice) : han(dice);
            case "藏族" -> dice.chance(0.8) ? tibetan(dice) : han(dice);
            default -> han(dice);
        };
    }

    /** The people of a county's offices: in the three prefectures about half are 彝族, 藏族 or 羌族. */
    String ethnicity(String villageCode, boolean local, Dice dice) {
        double minority = local ? 0.5 : 0.12;
        if (villageCode.startsWith("5134") && dice.chance(minority)) {
            return "彝族";
        }
        if (villageCode.startsWith("5133") && dice.chance(minority)) {
            return "藏族";
        }
        if (villageCode.startsWith("5132") && dice.chance(minority)) {
            return dice.chance(0.7) ? "藏族" : "羌族";
        }
        return dice.chance(0.985) ? "汉族" : dice.oneOf(new String[] {"土家族", "苗族", "回族", "羌族", "彝族"});
    }

    private String yi(Dice dice) {
        return word("yi.families", dice) + "·" + word("yi.given", dice);
    }

    private String tibetan(Dice dice) {
        return word("tibetan.first", dice) + (dice.chance(0.3) ? "·" : "") + word("tibetan.second", dice);
    }

    private String han(Dice dice) {
        String given = character("given", dice) + (dice.chance(0.8) ? character("given", dice) : "");
        return character("surnames", dice) + given;
    }

    private String word(String list, Dice dice) {
        return dice.oneOf(words.getOrDefault(list, new String[] {""}));
    }

    private String character(String list, Dice dice) {
        String all = word(list, dice);
        return String.valueOf(all.charAt(dice.below(all.length())));
    }
}
