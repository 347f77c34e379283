package org.zhucun.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhucun.recognition.Field;
import org.zhucun.tables.TableLayout;

/** The words of an exported roster. Always Chinese, whoever exports: the file goes to an office that imports it. */
@Component
@RequiredArgsConstructor
class ExportWords {

    private static final int NUMBER_WIDTH = 6;
    private static final Map<Field, Integer> WIDTHS = Map.of(
            Field.ID_NUMBER, 21,
            Field.SCHOOL, 28,
            Field.UNIT_NAME, 28,
            Field.POST, 18,
            Field.VILLAGE_CATEGORY, 18,
            Field.VILLAGE_CODE, 15,
            Field.REMARK, 20);

    private final MessageSource messages;

    TableLayout layout(List<Field> fields, List<String> lines) {
        List<TableLayout.Column> columns = new ArrayList<>();
        columns.add(new TableLayout.Column(text("roster.export.number"), NUMBER_WIDTH));
        fields.forEach(
                field -> columns.add(new TableLayout.Column(text(field.messageKey()), WIDTHS.getOrDefault(field, 12))));
        return new TableLayout(text("roster.roster"), lines, columns);
    }

    /** Turns stored values into words; remembers those of codes, which are few. */
    Translator translator() {
        return new Translator();
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** One export's translator. */
    final class Translator {

        private final Map<String, String> words = new HashMap<>();

        @Nullable
        String word(Field field, @Nullable String value) {
            if (value == null) {
                return null;
            }
            return switch (field) {
                case ROLE -> coded("role.", value, "");
                case UNIT_LEVEL -> coded("level.", value, ".name");
                case SOURCE -> coded("assignment.source.", value, "");
                case END_REASON -> coded("assignment.end.", value, "");
                case TEAM_LEADER -> coded("roster.leader.", value, "");
                case VILLAGE_CATEGORY ->
                    Arrays.stream(value.split(",", -1))
                            .map(category -> coded("assignment.category.", category, ""))
                            .collect(Collectors.joining("、"));
                default -> value;
            };
        }

        private String coded(String prefix, String code, String suffix) {
            return words.computeIfAbsent(prefix + code + suffix, ExportWords.this::text);
        }
    }
}
