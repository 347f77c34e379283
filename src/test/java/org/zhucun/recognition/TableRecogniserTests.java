package org.zhucun.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.recognition.SheetFixture.fields;
import static org.zhucun.recognition.SheetFixture.named;
import static org.zhucun.recognition.SheetFixture.numbers;
import static org.zhucun.recognition.SheetFixture.recognise;
import static org.zhucun.recognition.SheetFixture.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhucun.shared.Violation;
import org.zhucun.spreadsheet.FileFormat;
import org.zhucun.spreadsheet.Workbook;

class TableRecogniserTests {

    private static final String HEADER = "序号|县(市、区)|乡镇|村|姓名|性别|身份证号码|派出单位|职务|驻村职务|到岗时间|联系电话";
    private static final String ZHANG = "1|苍溪县|五龙镇|嘉龙村|张伟|男|510824198503122351|四川省财政厅|工程师|第一书记|2025.10.13|13800138000";
    private static final String LI = "2|苍溪县|五龙镇|嘉龙村|李娜|女|510824199005062426|四川省财政厅|科员|工作队员|2025.10.13|13800138001";

    @Test
    void takesAllVisibleSheetsWithTables() {
        RecognisedWorkbook book = recognise(
                ImportKind.ROSTER,
                named("一组", HEADER, ZHANG),
                named("二组", "姓名|派出单位|村|驻村职务", "李娜|四川省财政厅|嘉龙村|队员"),
                named("旧", HEADER, LI).hidden(),
                named("字典", "四川省财政厅|省级"));

        assertThat(book.refusal()).isNull();
        assertThat(book.sheets()).extracting(RecognisedSheet::selected).containsExactly(true, true, false, false);
    }

    @Test
    void readsEachOfSeveralPeopleInARow() {
        List<RecognisedSheet> sheets = recognise(
                        ImportKind.ROSTER,
                        named(
                                "一览表",
                                "苍溪县驻村工作队一览表",
                                "县|乡镇|村|第一书记姓名|性别|第一书记电话|队员1姓名|性别|队员1电话|队员2姓名|性别|队员2电话|派出单位",
                                "苍溪县|五龙镇|嘉龙村|张伟|男|13800138000|李娜|女|13800138001|王强|男|13800138002|四川省财政厅",
                                "苍溪县|五龙镇|三会村|赵敏|女|13800138003|周杰|男|13800138004||||四川省水利厅"))
                .sheets();

        assertThat(sheets).extracting(RecognisedSheet::name).containsExactly("一览表", "一览表:2", "一览表:3");
        assertThat(sheets).extracting(RecognisedSheet::nameInFile).containsOnly("一览表");
        assertThat(sheets).noneMatch(RecognisedSheet::needsConfirmation);
        assertThat(sheets.stream().map(SheetFixture::numbers))
                .containsExactly(List.of(3, 4), List.of(3, 4), List.of(3));
        assertThat(fields(sheets.get(1)))
                .containsEntry("G", Field.NAME)
                .containsEntry("H", Field.GENDER)
                .containsEntry("I", Field.PHONE)
                .containsEntry("M", Field.UNIT_NAME)
                .doesNotContainKeys("D", "E", "F", "J", "K", "L");
        ReadRow second = new RowReader(ImportKind.ROSTER, SheetFixture.TODAY)
                .read(sheets.get(1).rows().get(0));
        assertThat(second.values())
                .containsEntry(Field.NAME, "李娜")
                .containsEntry(Field.GENDER, "女")
                .containsEntry(Field.ROLE, "TEAM_MEMBER")
                .containsEntry(Field.VILLAGE_NAME, "嘉龙村")
                .containsEntry(Field.UNIT_NAME, "四川省财政厅")
                .containsEntry(Field.PHONE, "13800138001");
        assertThat(sheets.get(0).rows().get(0).context()).containsEntry(Field.ROLE, "FIRST_SECRETARY");
    }

    @Test
    void readsSeveralPeopleUnderAHeaderOfTwoRows() {
        List<RecognisedSheet> sheets = recognise(
                        ImportKind.ROSTER,
                        named(
                                        "名单",
                                        "乡镇|村|第一书记||| 工作队员||",
                                        "||姓名|派出单位|联系电话|姓名|派出单位|联系电话",
                                        "五龙镇|嘉龙村|张伟|四川省财政厅|13800138000|李娜|四川省水利厅|13800138001",
                                        "五龙镇|三会村|||| 周杰|四川省水利厅|13800138004")
                                .merge(1, 1, 'C', 'E')
                                .merge(1, 1, 'F', 'H')
                                .merge(1, 2, 'A', 'A')
                                .merge(1, 2, 'B', 'B'))
                .sheets();

        assertThat(sheets).hasSize(2).noneMatch(RecognisedSheet::needsConfirmation);
        assertThat(sheets.stream().map(SheetFixture::numbers)).containsExactly(List.of(3), List.of(3, 4));
        assertThat(fields(sheets.get(1))).containsEntry("F", Field.NAME).containsEntry("G", Field.UNIT_NAME);
        assertThat(sheets.get(1).rows().get(0).context()).containsEntry(Field.ROLE, "TEAM_MEMBER");
    }

    @Test
    void asksWhoIsMeantWhereTwoNamesDoNotSayTheirRoles() {
        RecognisedWorkbook book =
                recognise(ImportKind.ROSTER, named("名单", "乡镇|村|姓名|派出单位|驻村职务|队员姓名", "五龙镇|嘉龙村|张伟|四川省财政厅|第一书记|李娜"));

        assertThat(book.sheets()).hasSize(1);
        assertThat(book.needsConfirmation()).isTrue();
    }

    @Test
    void takesASheetNamedAfterACountyForItsContext() {
        RecognisedSheet sheet =
                named("青川县", "姓名|派出单位|乡镇|村|驻村职务", "李娜|四川省财政厅|木鱼镇|木鱼村|队员").recognise();

        assertThat(sheet.rows().get(0).context()).containsEntry(Field.COUNTY_NAME, "青川县");
    }

    @Test
    void refusesATableThatIsNoRoster_T001() {
        Violation refusal = refusal(
                ImportKind.ROSTER, sheet("2026年驻村工作经费测算表", "项目|标准（元）|人数|月数|金额（元）", "生活补助|#1200|#96|#12|#1382400"));

        assertThat(refusal.rule().code()).isEqualTo("T001");
        assertThat(refusal.args().get(0)).isEqualTo("项目、标准(元)、人数、月数、金额(元)");
    }

    @Test
    void refusesPaymentsHouseholdsAndAppraisals_T001() {
        assertThat(refusal(
                                ImportKind.ROSTER,
                                sheet(
                                        "序号|姓名|身份证号|单位|村|银行卡号|金额",
                                        "1|张伟|510824198503122351|四川省财政厅|嘉龙村|6222000011112222333|#1200"))
                        .rule()
                        .code())
                .isEqualTo("T001");
        assertThat(refusal(
                                ImportKind.ROSTER,
                                sheet(
                                        "序号|乡镇|村|户主姓名|身份证号|帮扶责任人|帮扶单位|帮扶人手机号",
                                        "1|五龙镇|嘉龙村|张伟|510824198503122351|李娜|四川省财政厅|13800138000"))
                        .rule()
                        .code())
                .isEqualTo("T001");
        assertThat(refusal(ImportKind.ROSTER, sheet("序号|姓 名|单位及职务|等 次", "1|张伟|四川省财政厅工程师|优秀"))
                        .rule()
                        .code())
                .isEqualTo("T001");
    }

    @Test
    void refusesAListThatHoldsNoDivisions_T002() {
        assertThat(refusal(ImportKind.DIVISIONS, sheet("名称|人口", "五龙镇|#100"))
                        .rule()
                        .code())
                .isEqualTo("T002");
    }

    @Test
    void refusesAListThatHoldsNoUnits_T003() {
        assertThat(refusal(ImportKind.UNITS, sheet("项目|金额", "补助|#100")).rule().code())
                .isEqualTo("T003");
    }

    @Test
    void refusesAListThatHoldsNoVillages_T004() {
        assertThat(refusal(ImportKind.VILLAGES, sheet("项目|金额", "补助|#100"))
                        .rule()
                        .code())
                .isEqualTo("T004");
    }

    @Test
    void refusesAHeaderWithoutPeople_T005() {
        assertThat(refusal(ImportKind.ROSTER, sheet("XX县驻村干部花名册", HEADER))
                        .rule()
                        .code())
                .isEqualTo("T005");
    }

    @Test
    void namesTheHiddenSheetThatHoldsTheRoster_T006() {
        Violation refusal = refusal(
                ImportKind.ROSTER,
                named("说明", "请填写隐藏表"),
                named("名单", HEADER, ZHANG).hidden());

        assertThat(refusal.rule().code()).isEqualTo("T006");
        assertThat(refusal.args()).containsExactly("名单");
    }

    @Test
    void asksForTheMappingWhereNoHeaderStands() {
        RecognisedSheet sheet = sheet(ZHANG, LI).recognise();

        assertThat(sheet.needsConfirmation()).isTrue();
        assertThat(sheet.headerRows()).isEmpty();
        assertThat(numbers(sheet)).containsExactly(1, 2);
        assertThat(fields(sheet))
                .containsEntry("D", Field.VILLAGE_NAME)
                .containsEntry("E", Field.NAME)
                .containsEntry("G", Field.ID_NUMBER)
                .containsEntry("J", Field.ROLE)
                .containsEntry("L", Field.PHONE);
    }

    @Test
    void asksForTheMappingOfHeadersNobodyKnows() {
        RecognisedSheet sheet = sheet("字段1|字段2|字段3|字段4|字段5|字段6|字段7|字段8|字段9|字段10|字段11|字段12", ZHANG, LI)
                .recognise();

        assertThat(sheet.needsConfirmation()).isTrue();
        assertThat(sheet.headerRows()).containsExactly(1);
        assertThat(numbers(sheet)).containsExactly(2, 3);
        assertThat(fields(sheet)).containsEntry("B", Field.COUNTY_NAME).containsEntry("E", Field.NAME);
    }

    @Test
    void obeysTheMappingAPersonChose() {
        SheetFixture hidden = named("名单", "甲|乙|丙|丁", "李娜|四川省财政厅|嘉龙村|队员").hidden();
        MappingChoice choice = new MappingChoice(List.of(new MappingChoice.SheetChoice(
                "名单", List.of(1), Map.of(0, Field.NAME, 1, Field.UNIT_NAME, 2, Field.VILLAGE_NAME, 3, Field.ROLE))));

        RecognisedWorkbook book = new TableRecogniser()
                .recognise(
                        new Workbook(
                                FileFormat.XLSX, List.of(sheet(HEADER, ZHANG).build(), hidden.build())),
                        ImportKind.ROSTER,
                        choice);

        assertThat(book.sheets()).extracting(RecognisedSheet::selected).containsExactly(false, true);
        ReadRow row = new RowReader(ImportKind.ROSTER, SheetFixture.TODAY)
                .read(book.sheets().get(1).rows().get(0));
        assertThat(row.value(Field.ROLE)).isEqualTo("TEAM_MEMBER");
        assertThat(row.value(Field.NAME)).isEqualTo("李娜");
    }

    @Test
    void knowsAHeaderAgain() {
        String once = sheet("标题", HEADER, ZHANG).recognise().fingerprint();

        assertThat(sheet(HEADER.replace("姓名", "姓  名"), LI, ZHANG).recognise().fingerprint())
                .isEqualTo(once);
        assertThat(sheet(HEADER.replace("姓名", "干部姓名"), LI).recognise().fingerprint())
                .isNotEqualTo(once);
    }

    @Test
    void readsListsOfVillages() {
        RecognisedSheet villages = recognise(
                        ImportKind.VILLAGES,
                        sheet(
                                "2026年派驻村名单",
                                "序号|县（市、区）|乡镇|行政村|村类型|应派第一书记|应派队员|帮扶单位|认定时间",
                                "1|苍溪县|五龙镇|嘉龙村|脱贫村、红色村|1|2名|四川省财政厅|2021.07"))
                .sheets()
                .get(0);

        assertThat(new RowReader(ImportKind.VILLAGES, SheetFixture.TODAY)
                        .read(villages.rows().get(0))
                        .values())
                .containsEntry(Field.VILLAGE_CATEGORY, "OUT_OF_POVERTY,RED_VILLAGE")
                .containsEntry(Field.REQUIRED_FIRST_SECRETARY, "1")
                .containsEntry(Field.REQUIRED_MEMBERS, "2")
                .containsEntry(Field.LINKED_UNIT, "四川省财政厅")
                .containsEntry(Field.FROM, "2021-07");
    }

    @Test
    void readsListsOfUnitsAndDivisions() {
        RecognisedSheet units = recognise(
                        ImportKind.UNITS, sheet("unit_code|单位名称|简称|单位层级|区划代码|单位性质", "UP1|四川省委宣传部|省委宣传部|省级|510000|党群"))
                .sheets()
                .get(0);
        assertThat(new RowReader(ImportKind.UNITS, SheetFixture.TODAY)
                        .read(units.rows().get(0))
                        .values())
                .containsEntry(Field.UNIT_NAME, "四川省委宣传部")
                .containsEntry(Field.SHORT_NAME, "省委宣传部")
                .containsEntry(Field.UNIT_LEVEL, "PROVINCIAL")
                .containsEntry(Field.AREA_CODE, "510000");

        RecognisedSheet divisions = recognise(ImportKind.DIVISIONS, sheet("code|name", "5101|成都市", "#510104|锦江区"))
                .sheets()
                .get(0);
        assertThat(divisions.rows()).hasSize(2);
        assertThat(new RowReader(ImportKind.DIVISIONS, SheetFixture.TODAY)
                        .read(divisions.rows().get(1))
                        .values())
                .containsEntry(Field.DIVISION_CODE, "510104")
                .containsEntry(Field.DIVISION_NAME, "锦江区");
    }

    private static Violation refusal(ImportKind kind, SheetFixture... sheets) {
        return Objects.requireNonNull(recognise(kind, sheets).refusal());
    }
}
