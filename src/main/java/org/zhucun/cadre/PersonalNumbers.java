package org.zhucun.cadre;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identity and phone numbers as everybody may see them: {@code 510824********001X}, {@code 138****8000}. */
public final class PersonalNumbers {

    private static final Pattern PHONE = Pattern.compile("(\\d{3})[\\d-]+(\\d{4})");

    private PersonalNumbers() {}

    /** The first six and the last four characters of an identity number; of anything shorter, nothing. */
    public static @Nullable String maskedId(@Nullable String number) {
        if (number == null || number.length() <= 10) {
            return number == null ? null : "*".repeat(number.length());
        }
        return number.substring(0, 6) + "*".repeat(number.length() - 10) + number.substring(number.length() - 4);
    }

    /** The first three and the last four digits of each phone number in the text. */
    public static @Nullable String maskedPhone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String masked = PHONE.matcher(phone).replaceAll("$1****$2");
        return masked.equals(phone) ? "*".repeat(phone.length()) : masked;
    }
}
