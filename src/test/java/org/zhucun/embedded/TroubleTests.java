package org.zhucun.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTests {

    @ParameterizedTest
    @EnumSource
    void hasASentenceInChineseAndBelowItInEnglish(Trouble trouble) {
        String[] lines = trouble.sentence("A1", "B2", "C3").split("\\R");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).containsPattern("[一-龥]").contains("A1").doesNotContain("{");
        assertThat(lines[1]).doesNotContainPattern("[一-龥]").contains("A1").doesNotContain("{");
    }
}
