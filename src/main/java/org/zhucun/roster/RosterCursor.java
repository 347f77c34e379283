package org.zhucun.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place between two rows of an ordered roster, opaque to whoever carries it.
 *
 * @param key the value of the sorted column in the row next to it, null where that row has none
 * @param id the number of that row's assignment
 * @param position how many rows stand before the place
 */
record RosterCursor(@Nullable String key, long id, int position) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})(?:=([^\\p{Cntrl}]{0,60}))?");

    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException when the text is not one
     */
    static RosterCursor of(String text) {
        Matcher parts = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new RosterCursor(parts.group(3), Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(1)));
    }

    @Override
    public String toString() {
        String plain = position + "." + id + (key == null ? "" : "=" + key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }
}
