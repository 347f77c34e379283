package org.zhucun.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.recognition.SheetFixture.read;
import static org.zhucun.recognition.SheetFixture.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.shared.Severity;

class DateCellTests {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    1985.03 1985-03
                    1979.9 1979-09
                    1985.10 1985-10
                    1985.03.15 1985-03-15
                    1985年3月 1985-03
                    1985年3月15日 1985-03-15
                    1985年03月份 1985-03
                    1985-03 1985-03
                    1985-3-5 1985-03-05
                    1985/3/15 1985-03-15
                    1985/03 1985-03
                    1985、03 1985-03
                    1985，03 1985-03
                    1985·03 1985-03
                    198503 1985-03
                    19850315 1985-03-15
                    １９８５．０３ 1985-03
                    一九八五年三月 1985-03
                    一九八五年十二月二十一日 1985-12-21
                    二〇〇〇年十月 2000-10
                    一九九○年十一月 1990-11
                    1985年三月 1985-03
                    1985.03. 1985-03
                    03/1985 1985-03
                    15/3/1985 1985-03-15
                    3/15/1985 1985-03-15
                    1985.0315 1985-03-15
                    #198503 1985-03
                    #19850315 1985-03-15
                    #1989.03 1989-03
                    #1989.11 1989-11
                    #1985.2 1985-02
                    #1985.0315 1985-03-15
                    #1988.1[0.00] 1988-10
                    #1988.1[0.00_);(0.00)] 1988-10
                    @1990-12-22[yyyy"."mm;@] 1990-12
                    @1990-12-22[[$-804]yyyy"年"m"月"] 1990-12
                    @1990-12-22[yyyy-mm-dd] 1990-12-22
                    @1990-12-22 1990-12-22
                    """)
    void readsEveryWayPeopleWriteMonths(String written, String meant) {
        ReadRow row = read(Field.BIRTH, written);

        assertThat(row.value(Field.BIRTH)).isEqualTo(meant);
        assertThat(row.remarks())
                .filteredOn(r -> r.field() == Field.BIRTH)
                .allMatch(r -> r.severity() == Severity.INFO);
    }

    @Test
    void readsADateWithItsTime() {
        assertThat(read(Field.STARTS_ON, "2025-10-13 08:30:00").value(Field.STARTS_ON))
                .isEqualTo("2025-10-13");
        assertThat(read(Field.STARTS_ON, "@2025-10-13T08:30[yyyy-mm-dd hh:mm]").value(Field.STARTS_ON))
                .isEqualTo("2025-10-13");
    }

    @Test
    void keepsADayThatTheFormatOfAStartHides() {
        assertThat(read(Field.STARTS_ON, "@2025-10-13[yyyy.mm]").value(Field.STARTS_ON))
                .isEqualTo("2025-10-13");
        assertThat(read(Field.STARTS_ON, "@2025-10-01[yyyy.mm]").value(Field.STARTS_ON))
                .isEqualTo("2025-10");
    }

    @Test
    void saysThatTextIsNoDate_T020() {
        ReadRow row = read(Field.BIRTH, "不清楚");

        assertThat(row.value(Field.BIRTH)).isNull();
        assertThat(said(row, Field.BIRTH)).containsExactly("T020");
    }

    @ParameterizedTest
    @CsvSource({"1993.14", "2024-02-30", "1985年2月29日", "19851301", "1985.00"})
    void refusesADayTheCalendarDoesNotHave_T021(String written) {
        ReadRow row = read(Field.WORK_STARTED, written);

        assertThat(row.value(Field.WORK_STARTED)).isNull();
        assertThat(said(row, Field.WORK_STARTED)).containsExactly("T021");
    }

    @ParameterizedTest
    @CsvSource({"#1985.1", "#1985.1[General]", "#1985.1[0.0]"})
    void asksWhetherANumberIsJanuaryOrOctober_T022(String written) {
        ReadRow row = read(Field.BIRTH, written);

        assertThat(row.value(Field.BIRTH)).isNull();
        Remark asked = row.remarks().get(0);
        assertThat(asked.rule()).isEqualTo(RecognitionRule.JANUARY_OR_OCTOBER);
        assertThat(asked.severity()).isEqualTo(Severity.ERROR);
        assertThat(asked.suggestions()).extracting(Suggestion::value).containsExactly("1985-01", "1985-10");
    }

    @Test
    void takesTextForJanuaryAndOffersOctober_T022() {
        ReadRow row = read(Field.BIRTH, "1985.1");

        assertThat(row.value(Field.BIRTH)).isEqualTo("1985-01");
        assertThat(row.remarks().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(row.remarks().get(0).suggestions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH, 76.06, 1976-06",
        "BIRTH, 00.06, 2000-06",
        "PARTY_JOINED, 17.07, 2017-07",
        "WORK_STARTED, 99.07, 1999-07",
        "BIRTH, Mar-85, 1985-03",
        "BIRTH, 八五年三月, 1985-03"
    })
    void flagsAYearOfTwoDigits_T023(Field field, String written, String guessed) {
        ReadRow row = read(field, written);

        assertThat(row.value(field)).isEqualTo(guessed);
        assertThat(said(row, field)).contains("T023");
        assertThat(row.remarks().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void flagsADateThatLostItsFormat_T024() {
        ReadRow row = read(Field.WORK_STARTED, "#43983");

        assertThat(row.value(Field.WORK_STARTED)).isEqualTo("2020-06-01");
        assertThat(said(row, Field.WORK_STARTED)).containsExactly("T024");
        assertThat(read(Field.WORK_STARTED, "#42799.47").value(Field.WORK_STARTED))
                .isEqualTo("2017-03-05");
    }

    @Test
    void asksWhichPartIsTheMonth_T025() {
        ReadRow row = read(Field.BIRTH, "3/4/1985");

        assertThat(row.value(Field.BIRTH)).isNull();
        assertThat(row.remarks().get(0).suggestions())
                .extracting(Suggestion::value)
                .containsExactly("1985-03-04", "1985-04-03");
        assertThat(said(row, Field.BIRTH)).containsExactly("T025");
    }

    @Test
    void flagsAYearAlone_T026() {
        ReadRow row = read(Field.PARTY_JOINED, "2005年");

        assertThat(row.value(Field.PARTY_JOINED)).isEqualTo("2005");
        assertThat(said(row, Field.PARTY_JOINED)).containsExactly("T026");
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH, 2058.03",
        "BIRTH, 2024.03",
        "PARTY_JOINED, 2027.01",
        "STARTS_ON, 1925.10.13",
        "PLANNED_END_ON, 2207.10"
    })
    void refusesADateWhereNoneCanLie_T027(Field field, String written) {
        ReadRow row = read(field, written);

        assertThat(row.value(field)).isNull();
        assertThat(said(row, field)).containsAnyOf("T027", "T020");
        assertThat(row.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', nullValues = "open", textBlock = """
                    2025.10.13-2027.10.13 2025-10-13 2027-10-13
                    2025.10-2027.10 2025-10 2027-10
                    2025年10月至2027年10月 2025-10 2027-10
                    2026.03至今 2026-03 open
                    2026年3月起 2026-03 open
                    2025.10.20—2027.10.19 2025-10-20 2027-10-19
                    2025-10-13-2027-10-13 2025-10-13 2027-10-13
                    2025-10-2027-10 2025-10 2027-10
                    2025/10/13~2027/10/13 2025-10-13 2027-10-13
                    2025/10/13～2027/10/13 2025-10-13 2027-10-13
                    2025-10-13--2027-10-13 2025-10-13 2027-10-13
                    2025.10⏎2027.10 2025-10 2027-10
                    202510-202710 2025-10 2027-10
                    20251013-20271013 2025-10-13 2027-10-13
                    自2025年10月起至2027年10月止 2025-10 2027-10
                    2025.10— 2025-10 open
                    2025.10.13到2027.10.12 2025-10-13 2027-10-12
                    """)
    void splitsAPeriod(String written, String start, String end) {
        ReadRow row = read(Field.PERIOD, written);

        assertThat(row.value(Field.STARTS_ON)).isEqualTo(start);
        assertThat(row.value(Field.PLANNED_END_ON)).isEqualTo(end);
        assertThat(row.values()).doesNotContainKey(Field.PERIOD);
        assertThat(read(Field.STARTS_ON, written).value(Field.STARTS_ON)).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-12 2027-07-11", "2025.7.12  2027.7.11", "2025年7月12日 2027年7月11日"})
    void splitsAPeriodAtABlank(String written) {
        ReadRow row = read(Field.PERIOD, written);

        assertThat(row.value(Field.STARTS_ON)).isEqualTo("2025-07-12");
        assertThat(row.value(Field.PLANNED_END_ON)).isEqualTo("2027-07-11");
    }

    @Test
    void keepsTheSoundHalfOfAPeriod_T021() {
        ReadRow row = read(Field.PERIOD, "2024-02-30至2026-02-28");

        assertThat(said(row, Field.STARTS_ON)).containsExactly("T021");
        assertThat(row.value(Field.PLANNED_END_ON)).isEqualTo("2026-02-28");
    }

    @ParameterizedTest
    @CsvSource({"13.04⏎正科, 2013-04", "199306；民盟, 1993-06", "1993.06（农历）, 1993-06", "2004.06入党，2005.06转正, 2004-06"})
    void takesTheDateAndSaysWhatElseStoodThere_T015(String written, String date) {
        ReadRow row = read(Field.PARTY_JOINED, written);

        assertThat(row.value(Field.PARTY_JOINED)).isEqualTo(date);
        assertThat(said(row, Field.PARTY_JOINED)).contains("T015");
    }

    @Test
    void takesUntilNowForAnOpenEnd_T017() {
        ReadRow row = read(Field.PLANNED_END_ON, "至今");

        assertThat(row.values()).doesNotContainKey(Field.PLANNED_END_ON);
        assertThat(said(row, Field.PLANNED_END_ON)).containsExactly("T017");
    }
}
