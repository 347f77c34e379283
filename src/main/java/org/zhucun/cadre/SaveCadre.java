package org.zhucun.cadre;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Records a person or changes what is known of one. Absent means that nothing is said: what is stored stays. A number
 * that comes back masked, as it was given out, says nothing either.
 *
 * @param version the version the change starts from; ignored for a new person
 */
public record SaveCadre(
        @Nullable String name,
        @Nullable String gender,
        @Nullable String birth,
        @Nullable String ethnicity,
        @Nullable String political,
        @Nullable String partyJoined,
        @Nullable String workStarted,
        @Nullable String education,
        @Nullable String degree,
        @Nullable String school,
        @Nullable Long unitId,
        @Nullable String post,
        @Nullable String rank,
        @Nullable String staffCategory,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String remark,
        @Nullable Integer version) {

    /** The facts it states about someone of whom the name and unit are known. */
    RecordCadre facts(String knownName, long knownUnit) {
        return new RecordCadre(
                name == null ? knownName : name.strip(),
                text(gender),
                text(birth),
                text(ethnicity),
                text(political),
                text(partyJoined),
                text(workStarted),
                text(education),
                text(degree),
                text(school),
                unitId == null ? knownUnit : unitId,
                text(post),
                text(rank),
                text(staffCategory),
                unmasked(phone),
                number(),
                text(remark));
    }

    /** The identity number it states, in upper case; null when it states none. */
    @Nullable
    String number() {
        String number = unmasked(idNumber);
        return number == null ? null : number.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String unmasked(@Nullable String number) {
        return number != null && number.contains("*") ? null : text(number);
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
