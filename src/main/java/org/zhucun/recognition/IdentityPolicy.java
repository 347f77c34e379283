package org.zhucun.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhucun.shared.PartialDate;

/** Compares what a row says of gender and birth with what its identity number says. */
final class IdentityPolicy {

    private IdentityPolicy() {}

    static void compare(Map<Field, String> values, List<Remark> remarks, List<ColumnReader> columns) {
        String number = values.get(Field.ID_NUMBER);
        if (number == null || number.length() != 18) {
            return;
        }
        String gender = values.get(Field.GENDER);
        if (gender != null && gender.equals("男") != IdentityCells.isMale(number)) {
            remarks.add(spot(Field.GENDER, columns).remark(RecognitionRule.ID_GENDER, gender, gender));
        }
        LocalDate born = IdentityCells.birthOf(number);
        if (born == null) {
            return;
        }
        String birth = values.get(Field.BIRTH);
        if (birth != null && !agree(PartialDate.parse(birth), born)) {
            remarks.add(
                    spot(Field.BIRTH, columns).remark(RecognitionRule.ID_BIRTH_DIFFERS, birth, birth, born.toString()));
        }
        remarks.replaceAll(remark -> remark.field() == Field.BIRTH ? likelierFirst(remark, born) : remark);
    }

    private static boolean agree(PartialDate date, LocalDate born) {
        LocalDate day = date.earliest();
        return switch (date.precision()) {
            case YEAR -> day.getYear() == born.getYear();
            case MONTH -> day.getYear() == born.getYear() && day.getMonth() == born.getMonth();
            case DAY -> day.equals(born);
        };
    }

    /** Asked between two dates, the one the identity number knows is offered first. */
    private static Remark likelierFirst(Remark remark, LocalDate born) {
        if (remark.suggestions().size() < 2) {
            return remark;
        }
        String month = born.toString().substring(0, 7);
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

    private static Spot spot(Field field, List<ColumnReader> columns) {
        return columns.stream()
                .map(ColumnReader::spot)
                .filter(s -> s.field() == field)
                .findFirst()
                .orElseGet(() -> new Spot(field, -1));
    }
}
