package org.zhucun.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.checking.Roster.DATIAN;
import static org.zhucun.checking.Roster.person;
import static org.zhucun.checking.Roster.problems;
import static org.zhucun.checking.Roster.said;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.Sichuan;
import org.zhucun.division.VillageIndex;
import org.zhucun.profile.RuleKey;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.RecognitionRule;
import org.zhucun.recognition.Remark;
import org.zhucun.recognition.Suggestion;
import org.zhucun.unit.SampleUnits;
import org.zhucun.unit.UnitIndex;

class RowJudgementTests {

    @Test
    void saysNothingOfAGoodRow() {
        JudgedRow row = Roster.of(person()).one();
        assertThat(row.remarks()).isEmpty();
        assertThat(row.effect()).isEqualTo(Effect.NEW);
        assertThat(row.match().villageCode()).isEqualTo(DATIAN);
        assertThat(row.values())
                .containsEntry(Field.VILLAGE_CODE, DATIAN)
                .containsEntry(Field.CITY_NAME, "泸州市")
                .containsEntry(Field.UNIT_LEVEL, "COUNTY");
    }

    @Test
    void refusesAPlaceNobodyKnows_I001() {
        JudgedRow row = Roster.of(person(Field.VILLAGE_NAME, "田埧村")).one();
        assertThat(problems(row)).containsExactly("I001/ERROR/villageName");
        assertThat(row.remarks().get(0).suggestions()).contains(new Suggestion(DATIAN, "水潦彝族乡 田坝村"));
        assertThat(row.remarks().get(0).column()).isEqualTo(Field.VILLAGE_NAME.ordinal());
        assertThat(row.match().villageCode()).isNull();
    }

    @Test
    void asksWhichOfTwoVillages_I002() {
        JudgedRow row = Roster.of(person(Field.TOWNSHIP_NAME, "")).one();
        assertThat(problems(row)).containsExactly("I002/ERROR/villageName");
        assertThat(row.remarks().get(0).suggestions())
                .extracting(Suggestion::label)
                .containsExactly("分水镇 田坝村", "水潦彝族乡 田坝村");
        JudgedRow chosen = Roster.of(person(Field.TOWNSHIP_NAME, "", Field.VILLAGE_NAME, DATIAN))
                .one();
        assertThat(problems(chosen)).isEmpty();
    }

    @Test
    void refusesPlacesThatContradictEachOther_I003() {
        assertThat(problems(Roster.of(person(Field.CITY_NAME, "达州市")).one())).containsExactly("I003/ERROR/countyName");
        assertThat(problems(
                        Roster.of(person(Field.VILLAGE_CODE, "510524107207")).one()))
                .containsExactly("I003/ERROR/villageName");
    }

    @Test
    void asksWhenAPlaceLiesOutsideItsSection_I004() {
        Remark section = new Remark(
                Field.COUNTY_NAME,
                -1,
                RecognitionRule.FROM_CONTEXT,
                RecognitionRule.FROM_CONTEXT.severity(),
                "古蔺县",
                List.of("古蔺县"),
                List.of());
        JudgedRow row = new Roster()
                .with(person(Field.COUNTY_NAME, "古蔺县"), List.of(section))
                .one();
        assertThat(problems(row)).containsExactly("I004/ERROR/villageName");
        assertThat(row.remarks().get(1).args().get(1)).isEqualTo("古蔺县");
    }

    @Test
    void saysNothingButThatAPlaceIsOutOfScope_I005() {
        CheckTerms county = new CheckTerms(DivisionScope.of("510824"), Roster.TODAY, true, true);
        JudgedRow row = Roster.of(person()).as(county).one();
        assertThat(problems(row)).containsExactly("I005/ERROR/villageName");
        assertThat(row.remarks().get(0).suggestions()).isEmpty();
    }

    @Test
    void missesTheVillage_I006() {
        assertThat(problems(Roster.of(person(Field.VILLAGE_NAME, "")).one())).containsExactly("I006/ERROR/villageName");
    }

    @Test
    void notesHowAPlaceWasRead_I007() {
        JudgedRow row = Roster.of(person(Field.COUNTY_NAME, "叙永", Field.VILLAGE_NAME, "田坝"))
                .one();
        assertThat(said(row)).containsExactly("I007/INFO/villageName");
        assertThat(row.remarks().get(0).args()).containsExactly("叙永水潦彝族乡田坝", "泸州市叙永县水潦彝族乡田坝村");
    }

    @Test
    void warnsOfAnotherKindOfPlace_I008() {
        assertThat(problems(Roster.of(person(Field.TOWNSHIP_NAME, "水潦镇")).one()))
                .containsExactly("I008/WARNING/villageName");
    }

    @Test
    void notesThatNoCountyWasNamed_I009() {
        assertThat(said(Roster.of(person(Field.COUNTY_NAME, "")).one())).containsExactly("I009/INFO/villageName");
    }

    @Test
    void takesTheSuccessorOfAClosedCode_I010() {
        JudgedRow row = Roster.of(person(
                        Field.COUNTY_NAME, "",
                        Field.TOWNSHIP_NAME, "",
                        Field.VILLAGE_NAME, "",
                        Field.VILLAGE_CODE, "510824107999"))
                .one();
        assertThat(problems(row)).containsExactly("I010/WARNING/villageCode");
        assertThat(row.match().villageCode()).isEqualTo(DATIAN);
    }

    @Test
    void warnsOfAVillageThatIsNotSupported_I011() {
        VillageIndex tree = Sichuan.unsupported();
        RosterRow row = new RosterRow("表", List.of(), new org.zhucun.recognition.ReadRow(2, person(), List.of()));
        CheckTerms terms = new CheckTerms(DivisionScope.of("51"), Roster.TODAY, true, true);
        JudgedRow judged = new RosterJudge(List.of(row), tree, UnitIndex.of(SampleUnits.UNITS, tree), terms)
                .judge(Roster.NOTHING_ON_RECORD)
                .get(0);
        assertThat(problems(judged)).containsExactly("I011/WARNING/villageName");
    }

    @Test
    void refusesAUnitNobodyKnows_I020() {
        JudgedRow row = Roster.of(person(Field.UNIT_NAME, "叙永县财务局")).one();
        assertThat(problems(row)).containsExactly("I020/ERROR/unitName");
        assertThat(row.remarks().get(0).suggestions()).contains(new Suggestion("叙永县财政局", "叙永县财政局"));
        JudgedRow split = Roster.of(person(Field.UNIT_NAME, "", Field.POST, "", Field.UNIT_POST, "某某示例局干事"))
                .one();
        assertThat(problems(split)).containsExactly("I020/ERROR/unitName");
        assertThat(split.remarks().get(0).column()).isEqualTo(Field.UNIT_NAME.ordinal());
    }

    @Test
    void asksWhichOfTwoUnits_I021() {
        JudgedRow row = Roster.of(person(Field.UNIT_NAME, "财政局")).one();
        assertThat(problems(row)).containsExactly("I021/ERROR/unitName");
        assertThat(row.remarks().get(0).suggestions())
                .extracting(Suggestion::value)
                .containsExactly("泸州市财政局", "叙永县财政局");
    }

    @Test
    void notesHowAUnitWasRead_I022() {
        JudgedRow row = Roster.of(person(Field.UNIT_NAME, "县财政局")).one();
        assertThat(said(row)).containsExactly("I022/INFO/unitName");
        assertThat(row.values()).containsEntry(Field.UNIT_NAME, "叙永县财政局");
    }

    @Test
    void warnsOfAFormerName_I023() {
        assertThat(problems(Roster.of(person(Field.UNIT_NAME, "县扶贫办")).one())).containsExactly("I023/WARNING/unitName");
    }

    @Test
    void takesAnInnerOfficeForItsUnit_I024() {
        JudgedRow row = Roster.of(person(Field.UNIT_NAME, "四川师范大学生命科学学院")).one();
        assertThat(said(row)).containsExactly("I024/INFO/unitName");
        assertThat(row.values()).containsEntry(Field.UNIT_NAME, "四川师范大学").containsEntry(Field.POST, "股长");
    }

    @Test
    void keepsTheRegisteredLevel_I025() {
        JudgedRow row = Roster.of(person(Field.UNIT_LEVEL, "PROVINCIAL")).one();
        assertThat(problems(row)).containsExactly("I025/WARNING/unitLevel");
        assertThat(row.values()).containsEntry(Field.UNIT_LEVEL, "COUNTY");
    }

    @Test
    void partsUnitAndPost_I026() {
        JudgedRow row = Roster.of(person(Field.UNIT_NAME, "", Field.POST, "", Field.UNIT_POST, "县财政局预算股股长"))
                .one();
        assertThat(said(row)).containsExactly("I026/INFO/unitName");
        assertThat(row.values()).containsEntry(Field.UNIT_NAME, "叙永县财政局").containsEntry(Field.POST, "预算股股长");
        JudgedRow corrected = Roster.of(
                        person(Field.UNIT_NAME, "叙永县财政局", Field.POST, "", Field.UNIT_POST, "叙永县财政局预算股股长"))
                .one();
        assertThat(corrected.values()).containsEntry(Field.POST, "预算股股长");
        JudgedRow together = Roster.of(person(Field.UNIT_NAME, "叙永县财政局预算股股长", Field.POST, ""))
                .one();
        assertThat(together.values()).containsEntry(Field.POST, "预算股股长");
    }

    @ParameterizedTest
    @ValueSource(strings = {"、", "，", "/", "-", "—", "：", " · "})
    void keepsNoSeparatorBetweenUnitAndPost(String separator) {
        JudgedRow row = Roster.of(
                        person(Field.UNIT_NAME, "", Field.POST, "", Field.UNIT_POST, "叙永县财政局" + separator + "预算股股长"))
                .one();
        assertThat(row.values()).containsEntry(Field.UNIT_NAME, "叙永县财政局").containsEntry(Field.POST, "预算股股长");
    }

    @Test
    void saysThatANewPersonHasNoNumber_I059() {
        assertThat(problems(Roster.of(person(Field.ID_NUMBER, "")).one())).containsExactly("I059/WARNING/idNumber");
    }

    @Test
    void missesTheFirstDay_I030() {
        assertThat(problems(Roster.of(person(Field.STARTS_ON, "")).one())).containsExactly("I030/ERROR/startsOn");
    }

    @Test
    void assumesTheFirstDayWhereTheTableHasNone_I031() {
        JudgedRow row = new Roster()
                .withoutColumns(person(Field.STARTS_ON, "", Field.PLANNED_END_ON, ""))
                .one();
        assertThat(problems(row)).containsExactly("I031/WARNING/startsOn");
        assertThat(row.values()).containsEntry(Field.STARTS_ON, "2026-11-22");
    }

    @Test
    void refusesAnEndBeforeTheStart_I032() {
        assertThat(problems(
                        Roster.of(person(Field.PLANNED_END_ON, "2025-10-13")).one()))
                .containsExactly("I032/ERROR/plannedEndOn");
        assertThat(problems(Roster.of(person(Field.ENDED_ON, "2025-10-01", Field.END_REASON, "HEALTH"))
                        .one()))
                .containsExactly("I032/ERROR/endedOn");
        assertThat(problems(Roster.of(person(Field.STARTS_ON, "2025-10", Field.PLANNED_END_ON, "2027-10"))
                        .one()))
                .isEmpty();
    }

    @Test
    void warnsOfAFarStart_I033() {
        assertThat(problems(Roster.of(person(Field.STARTS_ON, "2027-10-13", Field.PLANNED_END_ON, ""))
                        .one()))
                .containsExactly("I033/WARNING/startsOn");
    }

    @Test
    void warnsOfAnOddTerm_I034() {
        assertThat(problems(
                        Roster.of(person(Field.PLANNED_END_ON, "2026-01-13")).one()))
                .containsExactly("I034/WARNING/plannedEndOn");
        assertThat(problems(
                        Roster.of(person(Field.PLANNED_END_ON, "2030-10-13")).one()))
                .containsExactly("I034/WARNING/plannedEndOn");
    }

    @Test
    void takesTheLongestTermFromTheProfile_I034() {
        assertThat(problems(Roster.of(person(Field.PLANNED_END_ON, "2030-10-13"))
                        .under(Map.of(RuleKey.LONGEST_TERM_MONTHS, "60"))
                        .one()))
                .isEmpty();
    }

    @Test
    void assumesTheEndOfTheTerm_I035() {
        JudgedRow row = Roster.of(person(Field.ENDED_ON, "2026-10-13")).one();
        assertThat(problems(row)).containsExactly("I035/WARNING/endReason");
        assertThat(Objects.requireNonNull(row.values().get(Field.END_REASON))).isEqualTo("TERM_END");
    }
}
