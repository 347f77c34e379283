package org.zhucun.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.unit.UnitAnswer.Note;
import org.zhucun.unit.UnitAnswer.Outcome;

class UnitReaderTests {

    private static final String XUYONG = "510524106226";
    private static final String XIDE = "513432103200";
    private static final String CANGXI = "510824107200";
    private static final String HUAYING = "511681100200";

    private final UnitReader reader = new UnitReader(SampleUnits.INDEX);

    @Test
    void findsEveryUnitByItsNameAndItsShortNameNearItsOwnVillages() {
        List<String> lost = SampleUnits.UNITS.stream()
                .filter(unit -> unit.mergedIntoId() == null
                        && unit.parentId() == null
                        && !unit.divisionCode().startsWith("5116"))
                .filter(unit -> !isFound(unit, unit.name(), "")
                        || !unit.names().stream().allMatch(name -> isFound(unit, name, unit.divisionCode())))
                .map(KnownUnit::name)
                .toList();
        assertThat(lost).isEmpty();
    }

    private boolean isFound(KnownUnit unit, String text, String near) {
        return unit.equals(
                reader.read(new UnitQuestion(text, false, null, near)).unit());
    }

    @Test
    void splitsEveryUnitFromAnyPost() {
        for (String post : List.of("办公室副主任", "一级主任科员", "主任", "人事科副科长", "工程师", "机关党委专职副书记", "党建办主任", "干事")) {
            for (KnownUnit unit : SampleUnits.UNITS) {
                if (unit.mergedIntoId() == null && unit.parentId() == null) {
                    UnitAnswer answer = reader.read(new UnitQuestion(unit.name() + post, true, null, XUYONG));
                    assertThat(answer.unit()).as(unit.name() + post).isEqualTo(unit);
                    assertThat(answer.rest()).as(unit.name() + post).isEqualTo(post);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "中共四川省委组织部, 四川省委组织部",
        "省委组织部, 四川省委组织部",
        "四川省委组织部, 四川省委组织部",
        "四川省财政厅（本级）, 四川省财政厅",
        "四川 省 财政厅, 四川省财政厅",
        "四川财政厅, 四川省财政厅",
        "省发改委, 四川省发展和改革委员会",
        "四川省发展改革委, 四川省发展和改革委员会",
        "省人力资源社会保障厅, 四川省人力资源和社会保障厅",
        "团省委, 共青团四川省委",
        "共青团四川省委员会, 共青团四川省委",
        "四川省妇联, 四川省妇女联合会",
        "泸州市教体局, 泸州市教育和体育局",
        "泸州教体局, 泸州市教育和体育局",
        "四川省泸州市财政局, 泸州市财政局",
        "泸州市叙永县财政局, 叙永县财政局",
        "叙永县卫健局, 叙永县卫生健康局",
        "凉山州财政局, 凉山彝族自治州财政局",
        "中共叙永县委宣传部, 叙永县委宣传部",
        "市教体局, 泸州市教育和体育局",
        "市市场监管局, 泸州市市场监督管理局",
        "县教体局, 叙永县教育和体育局",
        "县委办, 叙永县委办公室",
        "县供销社, 叙永县供销合作社联合社",
        "县人大办, 叙永县人大常委会办公室"
    })
    void findsUnitsHoweverTheyAreWritten(String text, String name) {
        UnitAnswer answer = reader.read(new UnitQuestion(text, false, null, XUYONG));
        assertThat(answer.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(Objects.requireNonNull(answer.unit()).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "省委组织部办公室副主任, 四川省委组织部, 办公室副主任",
        "县财政局预算股股长, 叙永县财政局, 预算股股长",
        "省农业农村厅人事科副科长, 四川省农业农村厅, 人事科副科长",
        "泸州市市场监督管理局 党建办主任, 泸州市市场监督管理局, 党建办主任",
        "市卫健委人事科副科长, 泸州市卫生健康委员会, 人事科副科长",
        "叙永县交通运输局, 叙永县交通运输局, ''"
    })
    void splitsUnitAndPost(String text, String name, String post) {
        UnitAnswer answer = reader.read(new UnitQuestion(text, true, null, XUYONG));
        assertThat(Objects.requireNonNull(answer.unit()).name()).isEqualTo(name);
        assertThat(answer.rest()).isEqualTo(post);
    }

    @Test
    void splitsAtALineBreak() {
        UnitAnswer answer = reader.read(new UnitQuestion("叙永县交通运输局\n四级主任科员", true, null, ""));
        assertThat(answer.unit()).isEqualTo(SampleUnits.named("叙永县交通运输局"));
        assertThat(answer.rest()).isEqualTo("四级主任科员");
    }

    @Test
    void takesAnInnerOfficeForItsUnit() {
        UnitAnswer college = reader.read(new UnitQuestion("四川师范大学生命科学学院", false, null, ""));
        assertThat(college.unit()).isEqualTo(SampleUnits.named("四川师范大学"));
        assertThat(college.rest()).isEqualTo("生命科学学院");
        UnitAnswer onRecord = reader.read(new UnitQuestion("文学院", false, null, ""));
        assertThat(onRecord.unit()).isEqualTo(SampleUnits.named("四川师范大学"));
        assertThat(onRecord.notes()).contains(Note.INNER_OFFICE);
        UnitAnswer group = reader.read(new UnitQuestion("巴中市纪委监委驻市委政法委纪检监察组", false, null, ""));
        assertThat(group.unit()).isEqualTo(SampleUnits.named("巴中市纪委监委"));
    }

    @Test
    void letsTheVillageDecideWhoseUnitItIs() {
        UnitAnswer answer = reader.read(new UnitQuestion("州财政局", false, null, XIDE));
        assertThat(answer.unit()).isEqualTo(SampleUnits.named("凉山彝族自治州财政局"));
        assertThat(answer.notes()).contains(Note.CONTEXT);
        assertThat(reader.read(new UnitQuestion("县财政局", false, null, "")).outcome())
                .isEqualTo(Outcome.SEVERAL);
        assertThat(reader.read(new UnitQuestion("县财政局", false, null, CANGXI)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void asksWhichCityIsMeantInACountyLevelCity() {
        UnitAnswer answer = reader.read(new UnitQuestion("市财政局", false, null, HUAYING));
        assertThat(answer.outcome()).isEqualTo(Outcome.SEVERAL);
        assertThat(answer.suggestions()).extracting(KnownUnit::name).containsExactly("广安市财政局", "华蓥市财政局");
        UnitAnswer stated = reader.read(new UnitQuestion("市财政局", false, UnitLevel.COUNTY, HUAYING));
        assertThat(stated.unit()).isEqualTo(SampleUnits.named("华蓥市财政局"));
        assertThat(stated.notes()).contains(Note.LEVEL);
    }

    @Test
    void letsTheStatedLevelDecideWhenTheNameSaysNone() {
        assertThat(reader.read(new UnitQuestion("财政局", false, null, XUYONG)).outcome())
                .isEqualTo(Outcome.SEVERAL);
        UnitAnswer answer = reader.read(new UnitQuestion("组织部", false, UnitLevel.COUNTY, XUYONG));
        assertThat(answer.unit()).isEqualTo(SampleUnits.named("叙永县委组织部"));
    }

    @Test
    void knowsNamesFromBeforeAReform() {
        UnitAnswer merged = reader.read(new UnitQuestion("四川省农牧厅", false, null, ""));
        assertThat(merged.unit()).isEqualTo(SampleUnits.named("四川省农业农村厅"));
        assertThat(merged.notes()).contains(Note.FORMER_NAME);
        UnitAnswer reformed = reader.read(new UnitQuestion("叙永县扶贫办", false, null, ""));
        assertThat(reformed.unit()).isEqualTo(SampleUnits.named("叙永县农业农村局"));
        assertThat(reformed.notes()).contains(Note.FORMER_NAME);
    }

    @Test
    void suggestsButNeverTakesWhatIsOnlyAlike() {
        UnitAnswer typo = reader.read(new UnitQuestion("叙永县财务局", false, null, XUYONG));
        assertThat(typo.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(typo.suggestions()).extracting(KnownUnit::name).contains("叙永县财政局");
        UnitAnswer unknown = reader.read(new UnitQuestion("某某示例局干事", true, null, XUYONG));
        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(unknown.unit()).isNull();
        assertThat(reader.read(new UnitQuestion(" ", false, null, XUYONG)).outcome())
                .isEqualTo(Outcome.BLANK);
    }

    @Test
    void findsATownshipsGovernment() {
        assertThat(reader.read(new UnitQuestion("五龙镇政府", false, null, CANGXI)).unit())
                .isEqualTo(SampleUnits.named("苍溪县五龙镇人民政府"));
        assertThat(reader.read(new UnitQuestion("镇政府", false, null, CANGXI)).unit())
                .isEqualTo(SampleUnits.named("苍溪县五龙镇人民政府"));
    }

    @ParameterizedTest
    @CsvSource({
        "省妇联三级主任科员, 四川省妇女联合会, 三级主任科员",
        "团省委办公室副主任, 共青团四川省委, 办公室副主任",
        "四川省委政法委员会干事, 四川省委政法委, 干事",
        "泸州市纪委监委机关党委专职副书记, 泸州市纪委监委, 机关党委专职副书记",
        "五龙镇政府办公室副主任, 苍溪县五龙镇人民政府, 办公室副主任",
        "县委办公室办公室副主任, 叙永县委办公室, 办公室副主任"
    })
    void cutsNoWordInTwo(String text, String name, String post) {
        UnitAnswer answer = reader.read(new UnitQuestion(text, true, null, XUYONG));
        assertThat(Objects.requireNonNull(answer.unit()).name()).isEqualTo(name);
        assertThat(answer.rest()).isEqualTo(post);
    }

    @Test
    void takesNoShortWordForAnOrgan() {
        for (String text : List.of("县人大代表联络站站长", "县政府采购中心主任", "人大代表")) {
            assertThat(reader.read(new UnitQuestion(text, true, null, XUYONG)).outcome())
                    .as(text)
                    .isEqualTo(Outcome.UNKNOWN);
        }
    }
}
