package org.zhucun.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.recognition.Remark;
import org.zhucun.shared.Severity;

/** Turns checked rows into what people may see: sentences in their language, personal numbers masked. */
@Component
@RequiredArgsConstructor
class RowWriter {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d(?:[\\s-]?\\d){9,}[Xx]?");

    private final MessageSource messages;

    ImportRowSummary summary(CheckedRow row) {
        List<ImportRowSummary.Issue> issues = new ArrayList<>();
        List<ImportRowSummary.Issue> notes = new ArrayList<>();
        for (Remark remark : row.remarks()) {
            (remark.severity() == Severity.INFO ? notes : issues).add(issue(remark));
        }
        issues.sort(Comparator.comparing(ImportRowSummary.Issue::severity).reversed());
        return new ImportRowSummary(
                row.sheet(),
                row.row(),
                row.verdict(),
                row.effect(),
                masked(row.values()),
                masked(row.old()),
                issues,
                notes);
    }

    ImportRowSummary.Issue issue(Remark remark) {
        boolean personal = isPersonal(remark.field());
        String message = sentence(remark);
        return new ImportRowSummary.Issue(
                remark.rule().code(),
                remark.field().key(),
                remark.column() < 0 ? null : RecognisedColumn.letterOf(remark.column()),
                remark.severity(),
                personal ? masked(message) : message,
                personal ? masked(remark.value()) : remark.value(),
                remark.suggestions());
    }

    /** The sentence of a remark, personal numbers in clear: for the file of the person who sent it. */
    String sentence(Remark remark) {
        return sentence(remark.rule().code(), remark.args());
    }

    String sentence(String code, List<?> args) {
        return messages.getMessage("rule." + code, args.toArray(), LocaleContextHolder.getLocale());
    }

    private static Map<String, String> masked(Map<Field, String> values) {
        Map<String, String> masked = new LinkedHashMap<>();
        values.forEach((field, value) -> masked.put(field.key(), isPersonal(field) ? masked(value) : value));
        return masked;
    }

    private static boolean isPersonal(Field field) {
        return field == Field.ID_NUMBER || field == Field.PHONE;
    }

    /** Each number of ten digits and more: {@code 510824********001X}, {@code 138****8000}. */
    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(hidden(found.group())));
    }

    private static String hidden(String number) {
        int head = number.length() > 13 ? 6 : 3;
        return number.substring(0, head)
                + "*".repeat(number.length() - head - 4)
                + number.substring(number.length() - 4);
    }
}
