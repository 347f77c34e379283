package org.zhucun.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.recognition.SheetFixture.read;
import static org.zhucun.recognition.SheetFixture.said;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.shared.Severity;

class IdentityCellTests {

    private static final String SOUND = "34052419800101001X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "34052419800101001x",
                "'34052419800101001X",
                "３４０５２４１９８００１０１００１Ｘ",
                "340524 19800101 001X",
                "340524-19800101-001X",
                "34052419800101001×"
            })
    void mendsWhatLosesNothing(String written) {
        ReadRow row = read(Field.ID_NUMBER, written);

        assertThat(row.value(Field.ID_NUMBER)).isEqualTo(SOUND);
        assertThat(said(row, Field.ID_NUMBER)).containsExactly("T013");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#513436199502230980", "#511681198503151000", "5.13436E+17", "#51112989010322"})
    void refusesANumericCellWhateverItsCheckDigit_T030(String written) {
        ReadRow row = read(Field.ID_NUMBER, written);

        assertThat(row.value(Field.ID_NUMBER)).isNull();
        assertThat(said(row, Field.ID_NUMBER)).containsExactly("T030");
        assertThat(row.remarks().get(0).suggestions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3405241980010100", "34052419800101001XX", "3405241980010A001X"})
    void refusesAnotherLength_T031(String written) {
        assertThat(said(read(Field.ID_NUMBER, written), Field.ID_NUMBER)).containsExactly("T031");
    }

    @Test
    void reportsAnOldNumberAndOffersTheLongOne_T032() {
        ReadRow row = read(Field.ID_NUMBER, "340524800101001");

        assertThat(row.value(Field.ID_NUMBER)).isNull();
        assertThat(said(row, Field.ID_NUMBER)).containsExactly("T032");
        assertThat(row.remarks().get(0).suggestions())
                .extracting(Suggestion::value)
                .containsExactly(SOUND);
    }

    @Test
    void refusesAWrongCheckDigit_T033() {
        assertThat(said(read(Field.ID_NUMBER, "340524198001010011"), Field.ID_NUMBER))
                .containsExactly("T033");
    }

    @ParameterizedTest
    @ValueSource(strings = {"34052419801301001X", "34052419800230001X", "34052420300101001X"})
    void refusesABirthThatCannotBe_T034(String written) {
        assertThat(said(read(Field.ID_NUMBER, written), Field.ID_NUMBER)).containsExactly("T034");
    }

    @Test
    void refusesAnotherGender_T035() {
        ReadRow row = read(Map.of(Field.ID_NUMBER, SOUND, Field.GENDER, "女"));

        assertThat(said(row, Field.GENDER)).containsExactly("T035");
        assertThat(row.hasErrors()).isTrue();
    }

    @Test
    void keepsTheFilesBirthAndWarns_T036() {
        ReadRow row = read(Map.of(Field.ID_NUMBER, SOUND, Field.BIRTH, "1980.02"));

        assertThat(row.value(Field.BIRTH)).isEqualTo("1980-02");
        assertThat(said(row, Field.BIRTH)).containsExactly("T036");
        assertThat(row.remarks())
                .filteredOn(r -> r.field() == Field.BIRTH)
                .extracting(Remark::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void comparesBirthOnlyAsFarAsItIsKnown() {
        assertThat(said(read(Map.of(Field.ID_NUMBER, SOUND, Field.BIRTH, "1980.01")), Field.BIRTH))
                .isEmpty();
        assertThat(said(read(Map.of(Field.ID_NUMBER, SOUND, Field.BIRTH, "1980.01.01")), Field.BIRTH))
                .isEmpty();
    }

    @Test
    void offersFirstTheMonthTheIdentityNumberKnows() {
        ReadRow row = read(Map.of(Field.ID_NUMBER, "110101198010010012", Field.BIRTH, "#1980.1"));

        assertThat(row.value(Field.ID_NUMBER)).isNotNull();
        assertThat(row.remarks())
                .filteredOn(r -> r.field() == Field.BIRTH)
                .singleElement()
                .satisfies(r -> assertThat(r.suggestions().get(0).value()).isEqualTo("1980-10"));
    }

    @Test
    void warnsOfANumberThatEndsLikeATruncatedOne_T037() {
        String number = "340524198001";
        for (int day = 1; day <= 28; day++) {
            String seventeen = number + "%02d".formatted(day) + "100";
            if (IdentityCells.checkDigit(seventeen) == '0') {
                assertThat(said(read(Field.ID_NUMBER, seventeen + "0"), Field.ID_NUMBER))
                        .containsExactly("T037");
                return;
            }
        }
        throw new AssertionError("no such number in that month");
    }

    @Test
    void changesNothingForAMaskedNumber_T017() {
        assertThat(said(read(Field.ID_NUMBER, "340524********001X"), Field.ID_NUMBER))
                .containsExactly("T017");
        assertThat(said(read(Field.PHONE, "138****8000"), Field.PHONE)).containsExactly("T017");
    }
}
