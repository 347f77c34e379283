package org.zhucun.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNumbersTests {

    @ParameterizedTest
    @CsvSource({"51082419850315001X, 510824********001X", "510824850315001, 510824*****5001", "12345, *****"})
    void keepsTheFirstSixAndTheLastFourOfAnIdentityNumber(String number, String masked) {
        assertThat(PersonalNumbers.maskedId(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812348000, 138****8000",
        "0839-5222345, 083****2345",
        "13812348000、13900011234, 138****8000、139****1234",
        "12345, *****"
    })
    void keepsTheFirstThreeAndTheLastFourOfEachPhoneNumber(String phone, String masked) {
        assertThat(PersonalNumbers.maskedPhone(phone)).isEqualTo(masked);
    }
}
