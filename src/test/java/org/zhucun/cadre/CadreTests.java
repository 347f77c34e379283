package org.zhucun.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhucun.shared.RuleViolationException;

class CadreTests {

    private static RecordCadre.RecordCadreBuilder someone() {
        return RecordCadre.builder().name("邓子龙").unitId(7).birth("1987-11").idNumber("34052419800101001X");
    }

    @Test
    void takesEveryPrecisionOfADate() {
        for (String date : new String[] {"1985", "1985-03", "1985-03-15"}) {
            assertThat(Cadre.of(1, someone().birth(date).build(), null).getBirth())
                    .isEqualTo(date);
        }
    }

    @Test
    void refusesWhatIsNoDate_C001() {
        for (String date : new String[] {"1985-13", "1985-02-30", "85-03", "1985.03"}) {
            assertThatThrownBy(() -> Cadre.of(1, someone().workStarted(date).build(), null))
                    .isInstanceOfSatisfying(
                            RuleViolationException.class,
                            e -> assertThat(e.violations())
                                    .extracting(v -> v.rule().code(), v -> v.field())
                                    .containsExactly(org.assertj.core.groups.Tuple.tuple("C001", "workStarted")));
        }
    }

    @Test
    void refusesAWrongCheckCharacter_C003() {
        for (String number : new String[] {"340524198001010010", "34052419800101001x", "340524800101001", ""}) {
            if (number.isEmpty()) {
                assertThat(Cadre.of(1, someone().idNumber(number).build(), null).getIdNumber())
                        .isNull();
            } else {
                assertThatThrownBy(() -> Cadre.of(1, someone().idNumber(number).build(), null))
                        .isInstanceOfSatisfying(
                                RuleViolationException.class,
                                e -> assertThat(e.violations())
                                        .extracting(v -> v.rule().code())
                                        .containsExactly("C003"));
            }
        }
    }

    @Test
    void refusesABlankAndAnEndlessName_C004() {
        for (String name : new String[] {" ", "长".repeat(41)}) {
            assertThatThrownBy(() -> Cadre.of(1, someone().name(name).build(), null))
                    .isInstanceOfSatisfying(
                            RuleViolationException.class,
                            e -> assertThat(e.violations())
                                    .extracting(v -> v.rule().code())
                                    .containsExactly("C004"));
        }
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        RecordCadre facts = someone().name("").birth("x").idNumber("1").build();
        assertThatThrownBy(() -> Cadre.of(1, facts, null))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(v -> v.rule().code())
                                .containsExactlyInAnyOrder("C001", "C003", "C004"));
    }

    @Test
    void keepsWhatARevisionDoesNotSpeakOf() {
        Cadre cadre = Cadre.of(1, someone().phone("13800138000").school("西昌学院").build(), 9L);
        cadre.revise(RecordCadre.builder()
                .name("邓子龙")
                .unitId(8)
                .phone("")
                .rank("副科级")
                .build());
        assertThat(cadre.getPhone()).isEqualTo("13800138000");
        assertThat(cadre.getSchool()).isEqualTo("西昌学院");
        assertThat(cadre.getRank()).isEqualTo("副科级");
        assertThat(cadre.getUnitId()).isEqualTo(8);
        assertThat(cadre.getImportBatchId()).isEqualTo(9);
    }
}
