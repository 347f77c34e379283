package org.zhucun.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * A cell as its file holds it, before anyone interprets it. A formula stands as its stored result; one that was never
 * calculated is an {@code ERROR} whose text is the formula, so that nobody takes it for an empty cell. A number with a
 * format of hours and minutes alone stays a {@code NUMBER}.
 *
 * @param type what the file says the cell is
 * @param text the content: text as typed (never trimmed), line breaks as line feeds; a number in its shortest decimal form ({@code 1985.1},
 *     never an exponent); a date as {@code 2020-06-01} or {@code 2020-06-01T08:30}; {@code TRUE}/{@code FALSE};
 *     {@code #N/A} and its like
 * @param format the number format code of a {@code NUMBER} or {@code DATE} cell ({@code 0.00},
 *     {@code yyyy"."mm"}), null where the file gives none
 */
public record Cell(Type type, String text, @Nullable String format) {

    public enum Type {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    public static final Cell BLANK = new Cell(Type.BLANK, "", null);

    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(Type.TEXT, text, null);
    }

    public boolean isBlank() {
        return type == Type.BLANK || text.isBlank();
    }
}
