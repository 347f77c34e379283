package org.zhucun.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhucun.division.VillageCategory;

/**
 * What a profile lays down. Each value is a text of a fixed form: a whole number; a number or nothing; {@code true} or
 * {@code false}; stages such as {@code COUNTY,CITY}; posts such as {@code 1,2} (first secretary, members).
 */
public enum RuleKey {
    /** A team, its first secretary included, has at least so many people. */
    TEAM_MIN("[1-9]|1\\d", "P011"),
    /** A team has exactly so many people (一队三人); nothing when only the minimum counts. */
    TEAM_EXACT("|[1-9]|1\\d", "P012"),
    /** A term lasts so many months. */
    TERM_MONTHS("1[2-9]|2\\d|3[0-6]", ""),
    /** No term lasts longer than so many months. */
    LONGEST_TERM_MONTHS("1[2-9]|[2-5]\\d|60", ""),
    /** The outgoing first secretary stays at most so many days to hand over. */
    HANDOVER_DAYS("\\d{1,2}|1[0-7]\\d|180", "A002"),
    /** A first secretary is a full member of the party. */
    PARTY_MEMBER("true|false", "C010"),
    /** A first secretary has been in the party for so many months. */
    PARTY_STANDING_MONTHS("\\d{1,3}", "C012"),
    /** Whoever is sent has worked for so many months. */
    WORK_MONTHS("\\d{1,3}", "C013"),
    /** Whoever is sent is at most so many years old when the service starts; nothing when age does not matter. */
    AGE_LIMIT("|[2-6]\\d", "C017"),
    /** Whoever is sent is fit for the post. */
    HEALTH("true|false", ""),
    /** So many days after its planned end an open service counts as overdue. */
    OVERDUE_GRACE_DAYS("\\d{1,3}", ""),
    /** So many days after a recall the unit has sent somebody else. */
    REPLACEMENT_DAYS("\\d{1,3}", ""),
    /** So many days after the decision the person has arrived. */
    ARRIVAL_DAYS("\\d{1,3}", ""),
    /** Who agrees to a submitted assignment, the county first. */
    REVIEW_STAGES("COUNTY(,CITY)?(,PROVINCE)?", ""),
    /** When the term of somebody sent in mid-cycle ends. */
    ADDITION_TERM("ALIGN_TO_CYCLE|OWN_TERM", ""),
    /** Posts of a village lifted out of poverty. */
    POSTS_OUT_OF_POVERTY(Shape.POSTS, "V011"),
    /** Posts of a village people were resettled in. */
    POSTS_RELOCATION(Shape.POSTS, "V011"),
    /** Posts of a key village of rural revitalization. */
    POSTS_REVITALIZATION_KEY(Shape.POSTS, "V011"),
    /** Posts of a village with a weak party organization. */
    POSTS_WEAK_PARTY_ORG(Shape.POSTS, "V011"),
    /** Posts of a demonstration village. */
    POSTS_DEMONSTRATION(Shape.POSTS, "V011"),
    /** Posts of a red village. */
    POSTS_RED_VILLAGE(Shape.POSTS, "V011"),
    /** Posts of a village with heavy tasks of consolidation. */
    POSTS_HEAVY_CONSOLIDATION(Shape.POSTS, "V011"),
    /** Posts of any other supported village. */
    POSTS_OTHER(Shape.POSTS, "V011");

    private static final class Shape {
        static final String POSTS = "[01],(\\d|1\\d|20)";
    }

    private final Pattern form;
    private final String rule;

    RuleKey(String form, String rule) {
        this.form = Pattern.compile(form);
        this.rule = rule;
    }

    /** Whether a text has the form of this key's values. */
    public boolean accepts(String text) {
        return form.matcher(text).matches();
    }

    /** The code of the rule this value decides, empty when it only sets a number others work with. */
    public Optional<String> rule() {
        return rule.isEmpty() ? Optional.empty() : Optional.of(rule);
    }

    static RuleKey posts(VillageCategory category) {
        return valueOf("POSTS_" + category.name());
    }

    /** The keys that decide a rule. */
    public static List<RuleKey> deciding(String ruleCode) {
        return Stream.of(values()).filter(key -> key.rule.equals(ruleCode)).toList();
    }
}
