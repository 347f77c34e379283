package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTests {

    @ParameterizedTest
    @CsvSource({
        "苍溪县, CXX",
        "重庆市, CQS",
        "长宁县, CNX",
        "会理市, HLS",
        "若尔盖县, REGX",
        "四川示例银行, SCSLYH",
        "乡村振兴重点村, XCZXZDC",
        "3村A组, 3CAZ",
        "扎西·多吉, ZXDJ"
    })
    void readsNamesThePlaceWay(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void everyShippedPlaceHasInitials() {
        assertThat(ShippedDivisions.of("51"))
                .allSatisfy(place -> assertThat(place.initials()).matches("[A-Z0-9]+"));
    }
}
