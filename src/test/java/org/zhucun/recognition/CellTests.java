package org.zhucun.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.recognition.SheetFixture.read;
import static org.zhucun.recognition.SheetFixture.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.shared.Severity;

class CellTests {

    @ParameterizedTest
    @CsvSource({
        "张  三, 张三",
        "张　三, 张三",
        "张⏎三, 张三",
        "曲木•布哈, 曲木·布哈",
        "曲木.布哈, 曲木·布哈",
        "曲木．布哈, 曲木·布哈",
        "曲木・布哈, 曲木·布哈",
        "曲木‧布哈, 曲木·布哈",
        "曲木 · 布哈, 曲木·布哈",
        "郭𬭎, 郭𬭎",
        "阿说尔古子, 阿说尔古子",
        "张三*, 张三"
    })
    void normalisesNames(String written, String name) {
        ReadRow row = read(Field.NAME, written);

        assertThat(row.value(Field.NAME)).isEqualTo(name);
        assertThat(row.remarks()).filteredOn(r -> r.field() == Field.NAME).allMatch(r -> r.severity() == Severity.INFO);
    }

    @Test
    void tellsWhatItChanged_T013() {
        assertThat(said(read(Field.NAME, "张  三"), Field.NAME)).containsExactly("T013");
        assertThat(said(read(Field.POLITICAL, "党员"), Field.POLITICAL)).containsExactly("T013");
        assertThat(said(read(Field.NAME, "张三"), Field.NAME)).isEmpty();
    }

    @Test
    void refusesTwoNamesInACell_T050() {
        ReadRow row = read(Field.NAME, "张三、李四");

        assertThat(row.value(Field.NAME)).isNull();
        assertThat(said(row, Field.NAME)).containsExactly("T050");
    }

    @Test
    void doubtsANameWithDigits_T051() {
        assertThat(said(read(Field.NAME, "张三2"), Field.NAME)).containsExactly("T051");
    }

    @Test
    void takesBracketsOffANameAndSaysSo_T015() {
        ReadRow row = read(Field.NAME, "张三（女）");

        assertThat(row.value(Field.NAME)).isEqualTo("张三");
        assertThat(said(row, Field.NAME)).containsExactly("T015");
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000",
        "#13800138000",
        "13800138000.0",
        "138 0013 8000",
        "138-0013-8000",
        "+86 13800138000",
        "8613800138000",
        "１３８００１３８０００",
        "13800138000（本人）"
    })
    void normalisesPhones(String written) {
        assertThat(read(Field.PHONE, written).value(Field.PHONE)).isEqualTo("13800138000");
    }

    @ParameterizedTest
    @CsvSource({"1510004446", "1.38E+10", "1.59E+10", "12345678901", "138001380001"})
    void takesNoIncompletePhone_T040(String written) {
        ReadRow row = read(Field.PHONE, written);

        assertThat(row.value(Field.PHONE)).isNull();
        assertThat(said(row, Field.PHONE)).containsExactly("T040");
        assertThat(row.remarks().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"0839-5200000", "08395200000", "(0839)5200000"})
    void warnsOfALandline_T041(String written) {
        ReadRow row = read(Field.PHONE, written);

        assertThat(row.value(Field.PHONE)).isEqualTo("08395200000");
        assertThat(said(row, Field.PHONE)).containsExactly("T041");
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000/13900139000",
        "13800138000、13900139000",
        "13800138000⏎13900139000",
        "13800138000 13900139000",
        "0839-5200000/13800138000"
    })
    void takesTheFirstOfTwoPhones_T042(String written) {
        ReadRow row = read(Field.PHONE, written);

        assertThat(row.value(Field.PHONE)).isEqualTo("13800138000");
        assertThat(said(row, Field.PHONE)).containsExactly("T042");
    }

    @ParameterizedTest
    @CsvSource({
        "GENDER, 男性, 男",
        "GENDER, 女 , 女",
        "GENDER, #1, 男",
        "ETHNICITY, 彝, 彝族",
        "ETHNICITY, 汉族, 汉族",
        "POLITICAL, 党员, 中共党员",
        "POLITICAL, 中国共产党党员, 中共党员",
        "POLITICAL, 正式党员, 中共党员",
        "POLITICAL, 预备党员, 中共预备党员",
        "POLITICAL, 中共党员（预备）, 中共预备党员",
        "POLITICAL, 团员, 共青团员",
        "POLITICAL, 民盟盟员, 民盟",
        "POLITICAL, 无党派, 无党派人士",
        "EDUCATION, 本科, 大学",
        "EDUCATION, 大学本科, 大学",
        "EDUCATION, 本科学历, 大学",
        "EDUCATION, 在职大学, 大学",
        "EDUCATION, 硕士研究生, 研究生",
        "EDUCATION, 省委党校研究生, 省委党校研究生",
        "EDUCATION, 专科, 大专",
        "EDUCATION, 大学普通班, 大学普通班",
        "DEGREE, 硕士学位, 硕士",
        "DEGREE, 农学学士, 农学学士",
        "UNIT_LEVEL, 中央在川, CENTRAL",
        "UNIT_LEVEL, 省直, PROVINCIAL",
        "UNIT_LEVEL, 省派, PROVINCIAL",
        "UNIT_LEVEL, 市直, MUNICIPAL",
        "UNIT_LEVEL, 州级, MUNICIPAL",
        "UNIT_LEVEL, 区级, COUNTY",
        "UNIT_LEVEL, 县直, COUNTY",
        "UNIT_LEVEL, 乡镇, TOWNSHIP",
        "UNIT_LEVEL, PROVINCIAL, PROVINCIAL",
        "SOURCE, 轮换, ROTATION",
        "SOURCE, 增派, ADDITION",
        "SOURCE, 补派, REPLACEMENT",
        "SOURCE, 续派, RETAINED",
        "SOURCE, 2025年轮换, ROTATION",
        "TEAM_LEADER, 是, true",
        "TEAM_LEADER, 否, false",
        "TEAM_LEADER, √, true",
        "END_REASON, 任期届满, TERM_END",
        "VILLAGE_CATEGORY, 脱贫村、红色村, 'OUT_OF_POVERTY,RED_VILLAGE'",
        "UNIT_POST, 泸州市财政局⏎科员, 泸州市财政局 科员",
        "UNIT_NAME, 四川省 财政厅, 四川省财政厅",
        "VILLAGE_PLACE, 叙永县 落卜镇 大树村, 叙永县落卜镇大树村",
        "SCHOOL, 四川农业大学⏎农学专业, 四川农业大学农学专业",
        "VILLAGE_CODE, #510824100243, 510824100243"
    })
    void understandsTheWordsPeopleUse(Field field, String written, String value) {
        assertThat(read(field, written).value(field)).isEqualTo(value);
        assertThat(read(field, written).remarks())
                .filteredOn(r -> r.field() == field)
                .allMatch(r -> r.severity() != Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "第一书记, FIRST_SECRETARY, ",
        "驻村第一书记, FIRST_SECRETARY, ",
        "第一书记兼工作队长, FIRST_SECRETARY, true",
        "第一书记（工作队队长）, FIRST_SECRETARY, true",
        "村党支部第一书记, FIRST_SECRETARY, ",
        "队员, TEAM_MEMBER, ",
        "驻村工作队员, TEAM_MEMBER, ",
        "工作队队员, TEAM_MEMBER, ",
        "工作队长, TEAM_MEMBER, true",
        "FIRST_SECRETARY, FIRST_SECRETARY, "
    })
    void readsRoles(String written, String role, String leader) {
        ReadRow row = read(Field.ROLE, written);

        assertThat(row.value(Field.ROLE)).isEqualTo(role);
        assertThat(row.value(Field.TEAM_LEADER)).isEqualTo(leader);
    }

    @Test
    void readsTheVillageBeforeARole() {
        ReadRow row = read(Field.ROLE, "苍溪县五龙镇嘉龙村驻村工作队员");

        assertThat(row.value(Field.ROLE)).isEqualTo("TEAM_MEMBER");
        assertThat(row.value(Field.VILLAGE_PLACE)).isEqualTo("苍溪县五龙镇嘉龙村");
    }

    @ParameterizedTest
    @CsvSource({"大学 学士, 大学, 学士", "研究生/硕士, 研究生, 硕士", "本科（学士）, 大学, 学士", "大学⏎农学学士, 大学, 农学学士", "研究生硕士, 研究生, 硕士", "大学, 大学,"})
    void splitsEducationAndDegree(String written, String education, String degree) {
        for (Field field : new Field[] {Field.EDUCATION_DEGREE, Field.EDUCATION}) {
            ReadRow row = read(field, written);

            assertThat(row.value(Field.EDUCATION)).isEqualTo(education);
            assertThat(row.value(Field.DEGREE)).isEqualTo(degree);
        }
    }

    /** ZB64 has its own values for the party schools; to write 研究生 instead would be to change what was said. */
    @ParameterizedTest
    @CsvSource({"省委党校研究生, 省委党校研究生", "四川省委党校研究生, 省委党校研究生", "中央党校大学, 中央党校大学", "省委党校本科, 省委党校大学", "研究生班, 研究生班"})
    void keepsThePartySchoolsApart(String written, String education) {
        assertThat(read(Field.EDUCATION, written).value(Field.EDUCATION)).isEqualTo(education);
    }

    @Test
    void storesNoWordItDoesNotKnow_T014() {
        ReadRow role = read(Field.ROLE, "村支部书记");
        ReadRow level = read(Field.UNIT_LEVEL, "副县级");

        assertThat(role.value(Field.ROLE)).isNull();
        assertThat(role.hasErrors()).isTrue();
        assertThat(role.remarks().get(0).suggestions())
                .extracting(Suggestion::value)
                .containsExactly("FIRST_SECRETARY", "TEAM_MEMBER");
        assertThat(said(role, Field.ROLE)).containsExactly("T014");
        assertThat(level.value(Field.UNIT_LEVEL)).isNull();
        assertThat(said(level, Field.UNIT_LEVEL)).containsExactly("T014");
        assertThat(read(Field.POLITICAL, "入党积极分子").value(Field.POLITICAL)).isNull();
    }

    @Test
    void takesNoValueFromAFormulaError_T011() {
        ReadRow row = read(Field.UNIT_NAME, "!#N/A");

        assertThat(row.value(Field.UNIT_NAME)).isNull();
        assertThat(said(row, Field.UNIT_NAME)).containsExactly("T011");
        assertThat(row.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NAME, 张?", "NAME, ???", "NAME, 王\uFFFD", "UNIT_NAME, 華?市财政局"})
    void asksForCharactersThatWereLost_T012(Field field, String written) {
        ReadRow row = read(field, written);

        assertThat(row.value(field)).isNull();
        assertThat(said(row, field)).containsExactly("T012");
    }

    @ParameterizedTest
    @CsvSource({"无", "/", "—", "暂无"})
    void takesADashForNothing_T017(String written) {
        ReadRow row = read(Field.PARTY_JOINED, written);

        assertThat(row.values()).doesNotContainKey(Field.PARTY_JOINED);
        assertThat(said(row, Field.PARTY_JOINED)).containsExactly("T017");
        assertThat(row.remarks().get(0).severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void takesNoCodeOfAnotherLength_T018() {
        ReadRow row = read(Field.VILLAGE_CODE, "510824100");

        assertThat(row.value(Field.VILLAGE_CODE)).isNull();
        assertThat(said(row, Field.VILLAGE_CODE)).contains("T018");
    }

    @Test
    void keepsChinesePunctuationInRemarks() {
        assertThat(read(Field.REMARK, "原任股长，现任副科（２０２４年）").value(Field.REMARK)).isEqualTo("原任股长，现任副科（2024年）");
        assertThat(read(Field.REMARK, "=待补充文号").value(Field.REMARK)).isEqualTo("=待补充文号");
    }
}
