package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;
import org.zhucun.spreadsheet.Cell;

/** 第一书记 or 工作队员, alone, as leader of the team, or behind the village's name. */
final class RoleCells implements CellReader {

    private static final String FIRST_SECRETARY = "FIRST_SECRETARY";
    private static final String TEAM_MEMBER = "TEAM_MEMBER";
    /** A word of the list that is no role of its own: a member who leads. */
    private static final String TEAM_LEADER = "TEAM_LEADER";

    private static final String[] OFFICES = {"驻村", "派驻", "党支部", "党总支", "党委", "党组织"};

    private final Spot spot;
    private final Vocabulary vocabulary = Vocabulary.of(Field.ROLE);

    private final boolean asked;

    /**
     * @param asked whether the column asks 是否第一书记 and is answered with yes or no
     */
    RoleCells(Spot spot, boolean asked) {
        this.spot = spot;
        this.asked = asked;
    }

    @Override
    public CellReading read(Cell cell) {
        String raw = cell.text();
        String tight = Text.tight(raw);
        Vocabulary.Word answer = asked ? Vocabulary.of(Field.TEAM_LEADER).find(tight) : null;
        if (answer != null) {
            return said(raw, answer.value().equals("true") ? FIRST_SECRETARY : TEAM_MEMBER, false, null);
        }
        Vocabulary.Word word = vocabulary.find(tight);
        if (word != null) {
            return said(raw, word.value(), leads(tight), null);
        }
        boolean first = tight.contains("第一书记");
        boolean member = tight.contains("队员") || tight.endsWith("成员");
        boolean former = tight.startsWith("原") || tight.contains("协助") || tight.contains("拟");
        if (former || first == member) {
            return tight.endsWith("队长") && !former
                    ? said(raw, TEAM_LEADER, true, null)
                    : CellReading.of(null, unknown(raw));
        }
        return said(raw, first ? FIRST_SECRETARY : TEAM_MEMBER, leads(tight), placeBefore(tight));
    }

    private CellReading said(String raw, String word, boolean leader, @Nullable String place) {
        Map<Field, String> others = new EnumMap<>(Field.class);
        if (leader) {
            others.put(Field.TEAM_LEADER, "true");
        }
        if (place != null) {
            others.put(Field.VILLAGE_PLACE, place);
        }
        String role = word.equals(FIRST_SECRETARY) ? FIRST_SECRETARY : TEAM_MEMBER;
        String label = label(role);
        List<Remark> remarks = new ArrayList<>();
        if (!raw.equals(label) && !raw.equals(role)) {
            remarks.add(spot.remark(RecognitionRule.READ_AS, raw, raw, label));
        }
        return new CellReading(role, others, remarks);
    }

    private String label(String role) {
        Vocabulary.Word word = vocabulary.find(role);
        return word == null ? role : word.label();
    }

    private Remark unknown(String raw) {
        List<Suggestion> both = List.of(
                new Suggestion(FIRST_SECRETARY, label(FIRST_SECRETARY)),
                new Suggestion(TEAM_MEMBER, label(TEAM_MEMBER)));
        return spot.remark(RecognitionRule.UNKNOWN_WORD, Severity.ERROR, raw, both, raw);
    }

    private static boolean leads(String tight) {
        return tight.contains("队长") && !tight.contains("副队长") || tight.endsWith("TEAM_LEADER");
    }

    /** 五龙镇嘉龙村 of 五龙镇嘉龙村第一书记 or 任五龙镇嘉龙村驻村工作队员, null when no village stands there. */
    static @Nullable String placeBefore(String tight) {
        int role = tight.indexOf("第一书记");
        role = role < 0 ? tight.lastIndexOf("工作队") : role;
        role = role < 0 ? tight.lastIndexOf("队员") : role;
        String before = tight.substring(tight.startsWith("任") ? 1 : 0, Math.max(role, 1));
        for (String office : OFFICES) {
            before = before.endsWith(office) ? before.substring(0, before.length() - office.length()) : before;
        }
        return before.length() >= 3 && (before.endsWith("村") || before.endsWith("社区") || before.endsWith("委会"))
                ? before
                : null;
    }
}
