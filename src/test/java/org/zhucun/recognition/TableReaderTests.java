package org.zhucun.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.recognition.SheetFixture.fields;
import static org.zhucun.recognition.SheetFixture.numbers;
import static org.zhucun.recognition.SheetFixture.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableReaderTests {

    private static final String HEADER = "序号|县(市、区)|乡镇|村|姓名|性别|身份证号码|派出单位|职务|驻村职务|到岗时间|联系电话";
    private static final String ZHANG = "1|苍溪县|五龙镇|嘉龙村|张伟|男|510824198503122351|四川省财政厅|工程师|第一书记|2025.10.13|13800138000";
    private static final String LI = "2|苍溪县|五龙镇|嘉龙村|李娜|女|510824199005062426|四川省财政厅|科员|工作队员|2025.10.13|13800138001";

    @Test
    void findsTheHeaderBelowTitles() {
        RecognisedSheet sheet = sheet("苍溪县驻村干部花名册", "填报单位：中共苍溪县委组织部|||||||||2026年10月31日", HEADER, ZHANG, LI)
                .recognise();

        assertThat(sheet.headerRows()).containsExactly(3);
        assertThat(numbers(sheet)).containsExactly(4, 5);
        assertThat(reasons(sheet)).containsEntry(1, SkippedRow.Reason.TITLE).containsEntry(2, SkippedRow.Reason.TITLE);
        assertThat(sheet.needsConfirmation()).isFalse();
    }

    @Test
    void takesTheRoleFromTheTitleOfEachTable() {
        String header = "序号|县(市、区)|乡镇|村|姓名|性别|身份证号码|派出单位|职务|到岗时间";
        RecognisedSheet sheet = sheet(
                        "一、第一书记名单",
                        header,
                        "1|苍溪县|五龙镇|嘉龙村|张伟|男|510824198503122351|四川省财政厅|工程师|2025.10.13",
                        "二、工作队员名单",
                        header,
                        "1|苍溪县|五龙镇|嘉龙村|李娜|女|510824199005062426|四川省财政厅|科员|2025.10.13")
                .recognise();

        assertThat(sheet.rows())
                .extracting(row -> row.context().get(Field.ROLE))
                .containsExactly("FIRST_SECRETARY", "TEAM_MEMBER");
    }

    @Test
    void takesRoleAndCountyFromTheNameOfTheSheet() {
        RecognisedSheet sheet = SheetFixture.named(
                        "苍溪县工作队员名单",
                        "序号|乡镇|村|姓名|性别|身份证号码|派出单位|职务|到岗时间",
                        "1|五龙镇|嘉龙村|李娜|女|510824199005062426|四川省财政厅|科员|2025.10.13")
                .recognise();

        assertThat(sheet.rows().get(0).context())
                .containsEntry(Field.COUNTY_NAME, "苍溪县")
                .containsEntry(Field.ROLE, "TEAM_MEMBER");
    }

    @Test
    void joinsAHeaderOfThreeRows() {
        RecognisedSheet sheet = sheet(
                        "苍溪县2025年驻村干部花名册",
                        "序号|基本情况|||教育情况||||工作单位|||派驻情况||",
                        "|姓  名|公民身份⏎号码|出生⏎年月|全日制教育||在职教育||单位|职务|层级|派驻村|人员类别|起止时间",
                        "||||学历|毕业院校及专业|学历|毕业院校及专业||||||",
                        "1|张伟|510824198503122351|1985.03|大专|四川农业大学农学|大学|省委党校法律|四川省财政厅|工程师|省直|五龙镇嘉龙村|第一书记|2025.10.13-2027.10.13")
                .merge(1, 1, 'A', 'N')
                .merge(2, 4, 'A', 'A')
                .merge(2, 2, 'B', 'D')
                .merge(3, 4, 'B', 'B')
                .merge(3, 4, 'C', 'C')
                .merge(3, 4, 'D', 'D')
                .merge(2, 2, 'E', 'H')
                .merge(3, 3, 'E', 'F')
                .merge(3, 3, 'G', 'H')
                .merge(2, 2, 'I', 'K')
                .merge(2, 2, 'L', 'N')
                .recognise();

        assertThat(sheet.headerRows()).containsExactly(2, 3, 4);
        assertThat(fields(sheet))
                .containsEntry("E", Field.EDUCATION)
                .containsEntry("G", Field.EDUCATION)
                .containsEntry("I", Field.UNIT_NAME)
                .containsEntry("J", Field.POST)
                .containsEntry("K", Field.UNIT_LEVEL)
                .containsEntry("L", Field.VILLAGE_PLACE)
                .containsEntry("M", Field.ROLE)
                .containsEntry("N", Field.PERIOD);
        assertThat(sheet.columns().get(4).header()).isEqualTo("教育情况/全日制教育/学历");
        ReadRow row = new RowReader(ImportKind.ROSTER, SheetFixture.TODAY)
                .read(sheet.rows().get(0));
        assertThat(row.value(Field.EDUCATION)).isEqualTo("大学");
        assertThat(row.value(Field.COUNTY_NAME)).isEqualTo("苍溪县");
        assertThat(row.value(Field.PLANNED_END_ON)).isEqualTo("2027-10-13");
    }

    @Test
    void readsAHeaderThatLostItsMerges() {
        RecognisedSheet sheet = sheet(
                        "序号|驻村地点|||姓名|身份证号|派出单位|||驻村情况||联系电话",
                        "|县（区）|乡镇|村|||单位名称|职务|层级|职务|开始时间|",
                        "1|巴州区|曾口镇|金凤村|张伟|510824198503122351|四川省财政厅|工程师|省级|第一书记|2025.10.13|13800138000",
                        "2|巴州区|曾口镇|金凤村|李娜|510824199005062426|四川省财政厅|科员|省级|工作队员|2025.10.13|13800138001")
                .recognise();

        assertThat(sheet.headerRows()).containsExactly(1, 2);
        assertThat(fields(sheet))
                .containsEntry("B", Field.COUNTY_NAME)
                .containsEntry("D", Field.VILLAGE_NAME)
                .containsEntry("G", Field.UNIT_NAME)
                .containsEntry("H", Field.POST)
                .containsEntry("J", Field.ROLE)
                .containsEntry("K", Field.STARTS_ON);
    }

    @Test
    void fillsDownMergedCellsAndNoBlankOnes() {
        RecognisedSheet sheet = sheet(
                        HEADER,
                        ZHANG,
                        "2||||李娜|女|510824199005062426|四川省财政厅|科员|工作队员|2025.10.13|",
                        "3|苍溪县|五龙镇||王红|女|510824199105062423|四川省财政厅|科员|工作队员|2025.10.13|")
                .merge(2, 3, 'B', 'B')
                .merge(2, 3, 'C', 'C')
                .merge(2, 3, 'D', 'D')
                .recognise();

        assertThat(sheet.rows().get(1).cell(3).text()).isEqualTo("嘉龙村");
        assertThat(sheet.rows().get(2).cell(3).isBlank()).isTrue();
    }

    @Test
    void carriesSectionsAndPassesRepeatedHeaders() {
        RecognisedSheet sheet = sheet(
                        "广元市驻村干部名册",
                        "一、苍溪县",
                        "序号|乡镇|村|姓名|身份证号|派出单位|驻村职务",
                        "1|五龙镇|嘉龙村|张伟|510824198503122351|四川省财政厅|第一书记",
                        "小计||||1人",
                        "二、青川县（2人）",
                        "序号|乡镇|村|姓名|身份证号|派出单位|驻村职务",
                        "1|木鱼镇|木鱼村|李娜|510824199005062426|四川省财政厅|队员",
                        "总计||||2人")
                .recognise();

        assertThat(numbers(sheet)).containsExactly(4, 8);
        assertThat(sheet.rows())
                .extracting(row -> row.context().get(Field.COUNTY_NAME))
                .containsExactly("苍溪县", "青川县");
        assertThat(reasons(sheet))
                .containsEntry(2, SkippedRow.Reason.SECTION)
                .containsEntry(5, SkippedRow.Reason.TOTAL)
                .containsEntry(6, SkippedRow.Reason.SECTION)
                .containsEntry(7, SkippedRow.Reason.HEADER)
                .containsEntry(9, SkippedRow.Reason.TOTAL);
    }

    @Test
    void saysAtEachRowWhatASectionSaid_T016() {
        ReadRow row = sheet("青川县", "序号|乡镇|村|姓名|身份证号|派出单位|驻村职务", "1|木鱼镇|木鱼村|李娜|510824199005062426|四川省财政厅|队员")
                .read()
                .get(0);

        assertThat(row.value(Field.COUNTY_NAME)).isEqualTo("青川县");
        assertThat(SheetFixture.said(row, Field.COUNTY_NAME)).containsExactly("T016");
    }

    @Test
    void takesSectionsOfUnitsAndTownships() {
        List<ReadRow> rows = sheet(
                        "序号|村|姓名|身份证号|驻村职务",
                        "五龙镇",
                        "四川省财政厅（1人）",
                        "1|嘉龙村|张伟|510824198503122351|第一书记",
                        "苍溪县水利局",
                        "2|嘉龙村|李娜|510824199005062426|队员",
                        "云峰镇",
                        "3|响水村|王红|510824199105062423|队员")
                .read();

        assertThat(rows).extracting(r -> r.value(Field.UNIT_NAME)).containsExactly("四川省财政厅", "苍溪县水利局", "苍溪县水利局");
        assertThat(rows).extracting(r -> r.value(Field.TOWNSHIP_NAME)).containsExactly("五龙镇", "五龙镇", "云峰镇");
    }

    @Test
    void carriesNoUnitBeyondAHeadingItDoesNotUnderstand() {
        List<ReadRow> rows = sheet(
                        "村|姓名|身份证号|驻村职务",
                        "四川省供销合作社联合社",
                        "嘉龙村|张伟|510824198503122351|第一书记",
                        "某某帮扶力量",
                        "嘉龙村|李娜|510824199005062426|队员")
                .read();

        assertThat(rows).extracting(r -> r.value(Field.UNIT_NAME)).containsExactly("四川省供销合作社联合社", "某某帮扶力量");
    }

    @Test
    void readsLabelsInSectionRows() {
        ReadRow row = sheet("姓名|身份证号|派出单位|驻村职务", "乡镇：五龙镇　村：嘉龙村", "张伟|510824198503122351|四川省财政厅|队员")
                .read()
                .get(0);

        assertThat(row.value(Field.TOWNSHIP_NAME)).isEqualTo("五龙镇");
        assertThat(row.value(Field.VILLAGE_NAME)).isEqualTo("嘉龙村");
    }

    @Test
    void followsAHeaderThatComesAgainInAnotherOrder() {
        List<ReadRow> rows = sheet(
                        "县|乡镇|村|姓名|身份证号|派出单位|驻村职务",
                        "苍溪县|五龙镇|嘉龙村|张伟|510824198503122351|四川省财政厅|第一书记",
                        "姓名|身份证号|派出单位|驻村职务|县|乡镇|村",
                        "李娜|510824199005062426|四川省审计厅|队员|青川县|木鱼镇|木鱼村")
                .read();

        assertThat(rows).extracting(r -> r.value(Field.NAME)).containsExactly("张伟", "李娜");
        assertThat(rows).extracting(r -> r.value(Field.VILLAGE_NAME)).containsExactly("嘉龙村", "木鱼村");
    }

    @Test
    void passesMarksExamplesNotesCountersAndSignatures() {
        RecognisedSheet sheet = sheet(
                        HEADER,
                        "1|2|3|4|5|6|7|8|9|10|11|12",
                        "必填|必填|必填|必填|必填|必填|必填，与系统内一致|必填|必填|必填|必填|选填",
                        "例||||王五||00001|||||",
                        "0|苍溪县|五龙镇|XX村|张三|男|510824198503150000|某单位|科员|队员|2025.10.13|13800000000",
                        ZHANG,
                        "||注意：填表须知||||||",
                        LI,
                        "3|||||||||||",
                        "说明：以上人员均已到岗。",
                        "合计：第一书记1名，工作队员1名",
                        "审核：||||制表：||||电话：0827-5200000",
                        "|||||||||2026年10月31日")
                .merge(7, 8, 'C', 'H')
                .recognise();

        assertThat(numbers(sheet)).containsExactly(6, 8);
        assertThat(reasons(sheet))
                .containsEntry(2, SkippedRow.Reason.HEADER)
                .containsEntry(3, SkippedRow.Reason.REQUIRED_MARK)
                .containsEntry(4, SkippedRow.Reason.EXAMPLE)
                .containsEntry(5, SkippedRow.Reason.EXAMPLE)
                .containsEntry(7, SkippedRow.Reason.NOTE)
                .containsEntry(10, SkippedRow.Reason.NOTE)
                .containsEntry(11, SkippedRow.Reason.TOTAL)
                .containsEntry(12, SkippedRow.Reason.SIGNATURE)
                .containsEntry(13, SkippedRow.Reason.SIGNATURE);
    }

    @Test
    void takesAPersonCalledWangWuForAPerson() {
        assertThat(sheet(HEADER, ZHANG.replace("张伟", "王五")).recognise().rows()).hasSize(1);
    }

    @Test
    void takesRowsForDataThatHaveNeitherNumberNorIdentity() {
        RecognisedSheet sheet = sheet("村|姓名|派出单位|驻村职务", "嘉龙村|张伟|四川省财政厅|第一书记", "|李娜||队员")
                .merge(2, 3, 'A', 'A')
                .merge(2, 3, 'C', 'C')
                .recognise();

        assertThat(numbers(sheet)).containsExactly(2, 3);
        assertThat(sheet.rows().get(1).cell(2).text()).isEqualTo("四川省财政厅");
    }

    @Test
    void endsAfterTwentyBlankRows() {
        SheetFixture sheet = sheet(HEADER, ZHANG);
        for (int i = 0; i < 30; i++) {
            sheet.row("||||||||||||||汉族");
        }
        sheet.row(LI);

        assertThat(numbers(sheet.recognise())).containsExactly(2);
        assertThat(numbers(sheet(HEADER, ZHANG).blankRows(18).row(LI).recognise()))
                .containsExactly(2, 21);
    }

    @Test
    void leavesDictionariesBesideTheTableAlone() {
        RecognisedSheet sheet = sheet(HEADER + "||民族|学位", ZHANG + "||汉族|学士", "|||||||||||||回族|硕士")
                .recognise();

        assertThat(fields(sheet)).doesNotContainKey("N").doesNotContainKey("O");
        assertThat(numbers(sheet)).containsExactly(2);
    }

    private static Map<Integer, SkippedRow.Reason> reasons(RecognisedSheet sheet) {
        Map<Integer, SkippedRow.Reason> reasons = new HashMap<>();
        sheet.skipped().forEach(row -> reasons.put(row.number(), row.reason()));
        return reasons;
    }
}
