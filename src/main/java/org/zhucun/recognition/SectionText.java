package org.zhucun.recognition;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a section row says for the rows below it: a place, a unit, a role or a level. */
final class SectionText {

    private static final Set<Field> LABELS = EnumSet.of(
            Field.CITY_NAME,
            Field.COUNTY_NAME,
            Field.TOWNSHIP_NAME,
            Field.VILLAGE_NAME,
            Field.VILLAGE_PLACE,
            Field.UNIT_NAME);

    private SectionText() {}

    /** 乡镇：五龙镇　村：嘉龙村 — each word under the label before it. */
    private static Map<Field, String> labelled(String text) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        for (String part : text.split("\\s+")) {
            int colon = part.indexOf(':');
            if (colon > 0 && colon + 1 < part.length()) {
                HeaderWords.shipped().meanings(List.of(part.substring(0, colon)), ImportKind.ROSTER).stream()
                        .filter(meaning -> LABELS.contains(meaning.field()))
                        .min(Comparator.comparingInt(HeaderWords.Meaning::rank))
                        .ifPresent(meaning -> said.put(meaning.field(), PlaceText.heading(part.substring(colon + 1))));
            }
        }
        return said;
    }

    /** What is said, empty when the heading says nothing the importer can use. */
    static Map<Field, String> read(String text) {
        Map<Field, String> labelled = labelled(Text.clean(text));
        if (!labelled.isEmpty()) {
            return labelled;
        }
        String heading = PlaceText.heading(text);
        Map<Field, String> place = PlaceText.whole(heading);
        if (!place.isEmpty()) {
            return place;
        }
        Map<Field, String> said = new EnumMap<>(Field.class);
        Vocabulary.Word role = Vocabulary.of(Field.ROLE).find(heading);
        Vocabulary.Word source = Vocabulary.of(Field.SOURCE).find(heading);
        String impliedRole = HeaderWords.impliedRole(heading);
        Vocabulary.Word level = Vocabulary.of(Field.UNIT_LEVEL).find(heading);
        if (role != null && !role.value().equals("TEAM_LEADER")) {
            said.put(Field.ROLE, role.value());
        } else if (level != null) {
            said.put(Field.UNIT_LEVEL, level.value());
        } else if (source != null) {
            said.put(Field.SOURCE, source.value());
        } else if (impliedRole != null) {
            said.put(Field.ROLE, impliedRole);
        } else if (ColumnContent.isUnit(heading)) {
            said.put(Field.UNIT_NAME, heading);
        }
        return said;
    }
}
