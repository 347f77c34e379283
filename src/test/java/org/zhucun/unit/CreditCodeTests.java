package org.zhucun.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91440300L83341734R"})
    void acceptsCodesOfTheStandard_U006(String code) {
        assertThat(CreditCode.checks(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100Y4", "91350100I000100Y43", "91350100m000100y43", ""})
    void refusesAWrongCheckCharacterLengthOrLetter_U006(String code) {
        assertThat(CreditCode.checks(code)).isFalse();
    }
}
