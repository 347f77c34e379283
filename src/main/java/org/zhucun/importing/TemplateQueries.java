package org.zhucun.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Unscoped;
import org.zhucun.tables.TemplateLayout;
import org.zhucun.tables.TemplateWriter;

/** Empty workbooks to fill in, with our column order, notes and drop-downs; in Chinese whatever the page speaks. */
@Component
public class TemplateQueries {

    private static final int NARROW = 12;
    private static final int WIDE = 24;
    private static final Set<Field> LONG =
            Set.of(Field.ID_NUMBER, Field.SCHOOL, Field.UNIT_NAME, Field.SOURCE, Field.REMARK, Field.ALIASES);

    private final MessageSource headers;
    private final Properties texts = new Properties();

    TemplateQueries(MessageSource headers) {
        this.headers = headers;
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TemplateQueries.class.getResourceAsStream("/importing/templates.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The template of a kind as .xlsx.
     *
     * @param leaving whether a roster has columns for those who leave: the day and the reason
     */
    @Unscoped("an empty table")
    public byte[] template(ImportKind kind, boolean leaving) {
        List<TemplateLayout.Column> columns = new ArrayList<>();
        columns.add(new TemplateLayout.Column(text("template.number"), 6, false, List.of(), ""));
        for (Field field : kind.template()) {
            columns.add(column(kind, field));
        }
        if (leaving && kind == ImportKind.ROSTER) {
            columns.add(column(kind, Field.ENDED_ON));
            columns.add(column(kind, Field.END_REASON));
        }
        List<String> notes =
                text("template." + kind + ".notes").lines().map(String::strip).toList();
        TemplateLayout layout = new TemplateLayout(text("template." + kind), text("template.notes"), notes, columns);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TemplateWriter.write(bytes, layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The name the file is saved under. */
    @Unscoped("an empty table")
    public String fileName(ImportKind kind) {
        return text("template." + kind) + ".xlsx";
    }

    private TemplateLayout.Column column(ImportKind kind, Field field) {
        String choices = text("template.choices." + field.key());
        return new TemplateLayout.Column(
                headers.getMessage(field.messageKey(), null, Locale.CHINESE),
                LONG.contains(field) ? WIDE : NARROW,
                kind.required().stream().anyMatch(group -> group.contains(field)),
                choices.isEmpty() ? List.of() : List.of(choices.split(" ")),
                text("template.hint." + field.key()));
    }

    private String text(String key) {
        return texts.getProperty(key, "");
    }
}
