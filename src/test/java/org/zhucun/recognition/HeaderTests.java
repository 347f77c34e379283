package org.zhucun.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.recognition.SheetFixture.fields;
import static org.zhucun.recognition.SheetFixture.sheet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    干部姓名=name
                    队员姓名=name
                    姓  名*=name
                    姓名（必填）=name
                    出生⏎年月=birth
                    出生日期=birth
                    出生年月（如1985.03）=birth
                    入党年月=partyJoined
                    加入党组织日期=partyJoined
                    入党时间文字=partyJoined
                    参加工⏎作时间=workStarted
                    工作年月=workStarted
                    证件号码=idNumber
                    公民身份⏎号码=idNumber
                    身份证号（18位）=idNumber
                    现任职务=post
                    时任职务=post
                    原任职务=post
                    职级（层级）=rank
                    行政级别=rank
                    干部级别=rank
                    文化程度=education
                    最高学历学位=educationDegree
                    学历⏎学位=educationDegree
                    选派层级=unitLevel
                    派出单位层级=unitLevel
                    委派单位=unitName
                    现工作单位及职务全称=unitPost
                    派出单位及职务=unitPost
                    到岗时间=startsOn
                    挂职开始时间=startsOn
                    到岗时间⏎（年月日）=startsOn
                    挂职拟结束时间=plannedEndOn
                    结束时间（至今 留空）=plannedEndOn
                    挂职实际结束时间=endedOn
                    起止时间=period
                    驻村起止时间=period
                    选派方式（轮换/增派）=source
                    帮扶人手机号=phone
                    联系方式=phone
                    本人联系电话=phone
                    备 注=remark
                    村类型=villageCategory
                    县（市、区）=countyName
                    乡镇（街道）=townshipName
                    村（社区）=villageName
                    所任职务=role
                    挂任单位及职务=role
                    任职情况=role
                    第一书记/队员=role
                    参加工作时问=workStarted
                    出生年月曰=birth
                    """)
    void knowsTheHeadersOfRealTemplates(String header, String field) {
        assertThat(meaning(header)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "任现职时间", "任现职级时间", "入职时间", "籍贯", "年龄", "村支书姓名", "村联系人", "联系人电话", "村党组织书记", "村联系电话", "单位联系电话", "家庭住址",
                "考核等次", "2018年", "序号", "乡镇字典"
            })
    void takesNothingForSomethingSimilar(String header) {
        assertThat(meaning(header)).isNull();
    }

    @Test
    void tellsAmbiguousHeadersByWhatStandsBelow() {
        assertThat(mapping("姓名|单位|职务|人员类别|村", "张伟|四川省财政厅|科员|第一书记|嘉龙村", "李娜|苍溪县水利局|工程师|工作队员|嘉龙村"))
                .containsEntry("单位", "unitName")
                .containsEntry("职务", "post")
                .containsEntry("人员类别", "role")
                .containsEntry("村", "villageName");
        assertThat(mapping(
                        "姓名|单位|人员类别|职务|派驻村|驻村时间",
                        "张伟|四川省财政厅工程师|公务员|第一书记|苍溪县五龙镇嘉龙村|2025.10-2027.10",
                        "李娜|苍溪县水利局科员|参公|工作队员|苍溪县五龙镇嘉龙村|2025.10至今"))
                .containsEntry("单位", "unitPost")
                .containsEntry("人员类别", "staffCategory")
                .containsEntry("职务", "role")
                .containsEntry("派驻村", "villagePlace")
                .containsEntry("驻村时间", "period");
    }

    @Test
    void tellsTheLevelOfAUnitFromTheRankOfAPerson() {
        assertThat(mapping("姓名|派出单位|村|驻村职务|级别", "张伟|四川省财政厅|嘉龙村|队员|省直", "李娜|苍溪县水利局|嘉龙村|队员|县直"))
                .containsEntry("级别", "unitLevel");
        assertThat(mapping("姓名|派出单位|村|驻村职务|级别", "张伟|四川省财政厅|嘉龙村|队员|正科", "李娜|苍溪县水利局|嘉龙村|队员|副科级"))
                .containsEntry("级别", "rank");
    }

    @Test
    void takesUnitAndPostFromOneColumnWhereTheUnitHasNone() {
        assertThat(mapping("姓名|单位职务|村|驻村职务", "张伟|四川省财政厅工程师|嘉龙村|队员", "李娜|苍溪县水利局科员|嘉龙村|队员"))
                .containsEntry("单位职务", "unitPost");
        assertThat(mapping("姓名|派出单位|单位职务|村|驻村职务", "张伟|四川省财政厅|办公室副主任|嘉龙村|队员", "李娜|苍溪县水利局|科员|嘉龙村|队员"))
                .containsEntry("单位职务", "post");
    }

    @Test
    void givesAPhoneToWhomTheColumnOnItsLeftNames() {
        Map<String, Field> fields = fields(sheet(
                        "村支书|联系电话|姓名|派出单位|村|驻村职务|联系电话|村联系人|联系电话",
                        "罗支书|13900000001|张伟|四川省财政厅|嘉龙村|队员|13800138000|何主任|08395200000")
                .recognise());

        assertThat(fields)
                .doesNotContainKey("B")
                .containsEntry("G", Field.PHONE)
                .doesNotContainKey("I");
    }

    @Test
    void knowsTheVillageCadreFromTheCadreInTheVillage() {
        assertThat(mapping("驻村干部姓名|联系电话|派出单位|村|驻村职务", "张伟|13800138000|四川省财政厅|嘉龙村|队员"))
                .containsEntry("联系电话", "phone");
        assertThat(mapping("村干部姓名|联系电话|姓名|派出单位|村|驻村职务", "罗某|13900000001|张伟|四川省财政厅|嘉龙村|队员"))
                .doesNotContainKey("联系电话");
    }

    @Test
    void givesDuplicateHeadersTheirOwnMeanings() {
        Map<String, Field> fields =
                fields(sheet("姓名|派出单位|职务|村|职务|备注|备注", "张伟|四川省财政厅|科员|嘉龙村|第一书记|a|b", "李娜|四川省审计厅|工程师|嘉龙村|工作队员|a|b")
                        .recognise());

        assertThat(fields)
                .containsEntry("C", Field.POST)
                .containsEntry("E", Field.ROLE)
                .containsEntry("F", Field.REMARK)
                .doesNotContainKey("G");
    }

    @Test
    void doubtsTwoColumnsOfNames() {
        assertThat(sheet("村|派出单位|第一书记姓名|队员姓名|驻村职务", "嘉龙村|四川省财政厅|张伟|李娜|第一书记")
                        .recognise()
                        .needsConfirmation())
                .isTrue();
    }

    @Test
    void takesTheRoleFromTheHeaderOfTheNames() {
        ReadRow row = sheet("乡镇|村|第一书记姓名|选派单位", "五龙镇|嘉龙村|张伟|四川省财政厅").read().get(0);

        assertThat(row.value(Field.ROLE)).isEqualTo("FIRST_SECRETARY");
    }

    @Test
    void demandsWhatARowCannotDoWithout_T010() {
        ReadRow row = sheet("村|姓名|派出单位|驻村职务|性别", "|张伟|四川省财政厅||男").read().get(0);

        assertThat(SheetFixture.said(row, Field.VILLAGE_NAME)).containsExactly("T010");
        assertThat(SheetFixture.said(row, Field.ROLE)).containsExactly("T010");
        assertThat(row.remarks()).extracting(Remark::column).containsExactlyInAnyOrder(0, 3);
    }

    @Test
    void readsWhatAPersonTypedInstead() {
        TableRow row = sheet("村|姓名|单位及职务|驻村职务|驻村起止时间", "嘉龙村|张伟|某局科员|书记|2024-02-30至2026-02-28")
                .recognise()
                .rows()
                .get(0);
        RowReader reader = new RowReader(ImportKind.ROSTER, SheetFixture.TODAY);

        ReadRow read = reader.read(
                row, Map.of(Field.ROLE, "FIRST_SECRETARY", Field.STARTS_ON, "2024-02-29", Field.UNIT_NAME, "四川省财政厅"));

        assertThat(reader.read(row).hasErrors()).isTrue();
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.value(Field.ROLE)).isEqualTo("FIRST_SECRETARY");
        assertThat(read.value(Field.STARTS_ON)).isEqualTo("2024-02-29");
        assertThat(read.value(Field.PLANNED_END_ON)).isEqualTo("2026-02-28");
        assertThat(read.value(Field.UNIT_NAME)).isEqualTo("四川省财政厅");
    }

    private static @Nullable String meaning(String header) {
        return HeaderWords.shipped().meanings(List.of(header.replace("⏎", "\n")), ImportKind.ROSTER).stream()
                .min(Comparator.comparingInt(HeaderWords.Meaning::rank))
                .map(m -> m.field().key())
                .orElse(null);
    }

    private static Map<String, String> mapping(String... lines) {
        Map<String, String> mapping = new HashMap<>();
        sheet(lines).recognise().columns().forEach(c -> {
            Field field = c.field();
            if (field != null) {
                mapping.put(c.header(), field.key());
            }
        });
        return mapping;
    }
}
