package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what a row says of gender and birth with what its identity number says. */
final class IdentityPolicy {

    private IdentityPolicy() {}

    static void compare(Map<Field, String> values, List<Remark> remarks, Layout layout) {
        String number = values.get(Field.ID_NUMBER);
        if (number == null || number.length() != 18) {
            return;
        }
        String gender = values.get(Field.GENDER);
        if (gender != null && gender.equals("男") != IdentityCells.isMale(number)) {
            remarks.add(layout.spotOf(Field.GENDER).remark(RecognitionRule.ID_GENDER, gender, gender));
        }
        String birth = values.get(Field.BIRTH);
        if (birth != null && !agree(birth, number)) {
            remarks.add(
                    layout.spotOf(Field.BIRTH).remark(RecognitionRule.ID_BIRTH_DIFFERS, birth, birth, bornOn(number)));
        }
        if (!remarks.isEmpty()) {
            String month = bornOn(number).substring(0, 7);
            remarks.replaceAll(remark -> remark.field() == Field.BIRTH ? likelierFirst(remark, month) : remark);
        }
    }

    /** Whether 1985, 1985-03 or 1985-03-15 says the same as digits 7 to 14 as far as it goes. */
    private static boolean agree(String birth, String number) {
        int digit = 6;
        for (int i = 0; i < birth.length(); i++) {
            if (birth.charAt(i) != '-' && birth.charAt(i) != number.charAt(digit++)) {
                return false;
            }
        }
        return true;
    }

    private static String bornOn(String number) {
        return number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14);
    }

    /** Asked between two dates, the one the identity number knows is offered first. */
    private static Remark likelierFirst(Remark remark, String month) {
        if (remark.suggestions().size() < 2) {
            return remark;
        }
        List<Suggestion> sorted = new ArrayList<>(remark.suggestions());
        sorted.sort(
                (a, b) -> Boolean.compare(b.value().startsWith(month), a.value().startsWith(month)));
        return new Remark(
                remark.field(),
                remark.column(),
                remark.rule(),
                remark.severity(),
                remark.value(),
                remark.args(),
                sorted);
    }
}
