package org.zhucun.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTests {

    @ParameterizedTest
    @CsvSource({
        "1985.3, 1985-03",
        "1985.03, 1985-03",
        "198503, 1985-03",
        "1985年3月, 1985-03",
        "1985/11, 1985-11",
        "1985.3.5, 1985-03-05",
        "19850305, 1985-03-05",
        "1985, 1985",
        "1985.13, 1985-13",
        "去年, 去年"
    })
    void aDateThatMayLackItsDayIsWrittenAsRecordsWriteIt(String typed, String written) {
        assertThat(TypedDay.written(typed)).isEqualTo(written);
    }

    @Test
    void aDayIsReadHoweverItIsTypedAndADayTheCalendarLacksIsNone() {
        assertThat(TypedDay.read("2026年2月28日")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(TypedDay.isNone("2026.02.29")).isTrue();
        assertThat(TypedDay.isNone(" ")).isFalse();
    }
}
