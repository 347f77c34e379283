package org.zhucun.checking;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Suggestion;
import org.zhucun.shared.Severity;
import org.zhucun.unit.KnownUnit;
import org.zhucun.unit.UnitAnswer;
import org.zhucun.unit.UnitAnswer.Note;
import org.zhucun.unit.UnitAnswer.Outcome;
import org.zhucun.unit.UnitIndex;
import org.zhucun.unit.UnitLevel;
import org.zhucun.unit.UnitQuestion;
import org.zhucun.unit.UnitReader;

/** Finds the sending unit of each row of one file, and the post where both stand in one cell. */
final class UnitCheck {

    private static final int COUNTY = 6;
    private static final Pattern POST = Pattern.compile(".*(长|主任|书记|主席|员|干部|干事|师|教授|医生|会计|经理|秘书|专干|副科|正科|副处|正处|职)$");
    private static final Pattern OFFICE =
            Pattern.compile(".*(学院|系|处|科|室|股|办公室|队|中心|所|站|组|部|班|委员会|党委|党组|支部|工会|团委|车间|片区)$");
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s、,;:/|·.—–_-]+");
    /** Parts of a unit that may be units of their own. */
    private static final Pattern OWN = Pattern.compile(".*(分局|分公司|支行|分行|医院|附属|公司|学校|有限).*");

    private final UnitIndex index;
    private final UnitReader reader;

    UnitCheck(UnitIndex index) {
        this.index = index;
        this.reader = new UnitReader(index);
    }

    void check(Draft row) {
        String named = row.value(Field.UNIT_NAME);
        String both = row.value(Field.UNIT_POST);
        if (named != null) {
            if (both != null && row.value(Field.POST) == null) {
                row.store(Field.POST, postOf(row, both));
            }
            take(row, named, answer(row, named, false), false);
        } else if (both != null) {
            take(row, both, answer(row, both, true), true);
        }
    }

    private UnitAnswer answer(Draft row, String text, boolean withPost) {
        KnownUnit exact = withPost ? null : index.named(text);
        if (exact != null) {
            return new UnitAnswer(Outcome.FOUND, exact, "", List.of(), java.util.Set.of());
        }
        return reader.read(new UnitQuestion(text, withPost, level(row), near(row, text)));
    }

    /** Names of units speak of a county at most, save those of a township. */
    private static String near(Draft row, String text) {
        String near = row.near();
        boolean township = text.contains("镇") || text.contains("乡") || text.contains("街道");
        return !township && near.length() > COUNTY ? near.substring(0, COUNTY) : near;
    }

    private static @Nullable UnitLevel level(Draft row) {
        String level = row.value(Field.UNIT_LEVEL);
        return Arrays.stream(UnitLevel.values())
                .filter(l -> l.name().equals(level))
                .findFirst()
                .orElse(null);
    }

    /** The post in a cell whose unit a person has named beside it. */
    private String postOf(Draft row, String both) {
        UnitAnswer answer = answer(row, both, true);
        return answer.outcome() == Outcome.FOUND ? withoutSeparator(answer.rest()) : both;
    }

    private void take(Draft row, String text, UnitAnswer answer, boolean withPost) {
        KnownUnit unit = answer.unit();
        if (unit == null) {
            refuse(row, text, answer, withPost);
            return;
        }
        row.found(unit);
        row.store(Field.UNIT_NAME, unit.name());
        if (withPost) {
            String post = withoutSeparator(answer.rest());
            row.store(Field.POST, post);
            boolean doubtful = OWN.matcher(post).matches();
            say(row, CheckRule.POST_SPLIT, doubtful ? Severity.WARNING : Severity.INFO, text, unit, post);
        } else if (!answer.rest().isEmpty()) {
            behind(row, text, unit, withoutSeparator(answer.rest()));
        }
        if (answer.notes().contains(Note.FORMER_NAME)) {
            say(row, CheckRule.UNIT_FORMER_NAME, Severity.WARNING, text, unit, "");
        } else if (answer.notes().contains(Note.INNER_OFFICE)) {
            say(row, CheckRule.INNER_OFFICE, Severity.INFO, text, unit, text);
        } else if (!answer.notes().isEmpty() && !withPost && answer.rest().isEmpty()) {
            say(row, CheckRule.UNIT_READ_AS, Severity.INFO, text, unit, "");
        }
        level(row, unit);
    }

    /** What people put between unit and post belongs to neither: 省教育厅、科员. */
    private static String withoutSeparator(String rest) {
        return SEPARATOR.matcher(rest).replaceFirst("");
    }

    /** What stands behind a unit's name in a column of its own: the post, where none is given, or an inner office. */
    private static void behind(Draft row, String text, KnownUnit unit, String rest) {
        if (POST.matcher(rest).matches() && row.value(Field.POST) == null) {
            row.store(Field.POST, rest);
            say(row, CheckRule.POST_SPLIT, Severity.INFO, text, unit, rest);
            return;
        }
        boolean office = OFFICE.matcher(rest).matches() && !OWN.matcher(rest).matches();
        say(row, CheckRule.INNER_OFFICE, office ? Severity.INFO : Severity.WARNING, text, unit, rest);
    }

    private static void say(Draft row, CheckRule rule, Severity severity, String text, KnownUnit unit, String rest) {
        row.say(rule, severity, Field.UNIT_NAME, text, List.of(), text, unit.name(), rest);
    }

    private static void level(Draft row, KnownUnit unit) {
        UnitLevel stated = level(row);
        if (stated != null && stated != unit.level()) {
            row.say(
                    CheckRule.LEVEL_DIFFERS,
                    Field.UNIT_LEVEL,
                    stated.name(),
                    name(stated),
                    unit.name(),
                    name(unit.level()));
        }
        row.store(Field.UNIT_LEVEL, unit.level().name());
    }

    private static Object name(UnitLevel level) {
        return new DefaultMessageSourceResolvable("level." + level.name() + ".name");
    }

    private static void refuse(Draft row, String text, UnitAnswer answer, boolean withPost) {
        if (answer.outcome() == Outcome.BLANK) {
            return;
        }
        List<Suggestion> suggestions = answer.suggestions().stream()
                .map(unit -> new Suggestion(unit.name(), unit.name()))
                .toList();
        boolean several = answer.outcome() == Outcome.SEVERAL;
        if (withPost && several) {
            row.store(Field.POST, withoutSeparator(answer.rest()));
        }
        CheckRule rule = several ? CheckRule.UNIT_SEVERAL : CheckRule.UNIT_UNKNOWN;
        row.say(
                rule,
                rule.severity(),
                Field.UNIT_NAME,
                text,
                suggestions,
                text,
                answer.suggestions().size());
    }
}
