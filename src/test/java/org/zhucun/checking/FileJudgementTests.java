package org.zhucun.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.checking.Roster.DATIAN;
import static org.zhucun.checking.Roster.other;
import static org.zhucun.checking.Roster.person;
import static org.zhucun.checking.Roster.problems;
import static org.zhucun.checking.Roster.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.RecognitionRule;
import org.zhucun.recognition.Remark;

/** Rows judged with the rest of their file and with what is on record. */
class FileJudgementTests {

    private static final String ELSEWHERE = "510524107207";

    @Test
    void writesARowPastedTwiceOnce_I040() {
        List<JudgedRow> rows = Roster.of(person()).with(person()).judged();
        assertThat(said(rows.get(0))).containsExactly("I040/INFO/name");
        assertThat(problems(rows.get(1))).containsExactly("I040/WARNING/name");
        assertThat(rows.get(1).effect()).isEqualTo(Effect.SAME);
        assertThat(rows.get(1).remarks().get(0).args()).containsExactly("2");
    }

    @Test
    void refusesOnePersonInTwoVillages_I041() {
        List<JudgedRow> rows =
                Roster.of(person()).with(person(Field.TOWNSHIP_NAME, "分水镇")).judged();
        assertThat(rows).allSatisfy(row -> assertThat(problems(row)).containsExactly("I041/ERROR/idNumber"));
        List<JudgedRow> unnumbered = Roster.of(person(Field.ID_NUMBER, ""))
                .with(person(Field.ID_NUMBER, "", Field.TOWNSHIP_NAME, "分水镇"))
                .judged();
        assertThat(unnumbered).allSatisfy(row -> assertThat(problems(row)).contains("I041/ERROR/name"));
        List<JudgedRow> phone =
                Roster.of(person()).with(person(Field.PHONE, "13900009999")).judged();
        assertThat(phone).allSatisfy(row -> assertThat(problems(row)).containsExactly("I041/ERROR/idNumber"));
    }

    @Test
    void refusesTwoFirstSecretariesOfAVillage_I042() {
        List<JudgedRow> rows = Roster.of(other(1, Field.ROLE, "FIRST_SECRETARY"))
                .with(other(2, Field.ROLE, "FIRST_SECRETARY"))
                .with(other(3, Field.ROLE, "FIRST_SECRETARY", Field.TOWNSHIP_NAME, "分水镇"))
                .judged();
        assertThat(problems(rows.get(0))).containsExactly("I042/ERROR/role");
        assertThat(problems(rows.get(1))).containsExactly("I042/ERROR/role");
        assertThat(problems(rows.get(2))).isEmpty();
        List<JudgedRow> handover = Roster.of(other(1, Field.ROLE, "FIRST_SECRETARY"))
                .with(other(
                        2,
                        Field.ROLE,
                        "FIRST_SECRETARY",
                        Field.STARTS_ON,
                        "2023-10-13",
                        Field.PLANNED_END_ON,
                        "",
                        Field.ENDED_ON,
                        "2025-10-13",
                        Field.END_REASON,
                        "ROTATED"))
                .judged();
        assertThat(handover).allSatisfy(row -> assertThat(problems(row)).isEmpty());
    }

    @Test
    void warnsOfTwoLeaders_I043() {
        List<JudgedRow> rows = Roster.of(other(1, Field.TEAM_LEADER, "true"))
                .with(other(2, Field.TEAM_LEADER, "true"))
                .judged();
        assertThat(rows).allSatisfy(row -> assertThat(problems(row)).containsExactly("I043/WARNING/teamLeader"));
    }

    @Test
    void refusesWhoServesInAnotherVillage_I050() {
        JudgedRow row = Roster.of(person()).onRecord(person(), ELSEWHERE).one();
        assertThat(problems(row)).containsExactly("I050/ERROR/villageName");
        assertThat(row.remarks().get(0).args()).contains("张三丰", "泸州市叙永县后山镇河源村");
    }

    @Test
    void saysNothingOfWhereSomeoneOutOfScopeServes_I051() {
        CheckTerms township = new CheckTerms(DivisionScope.of("510524213"), Roster.TODAY, true, true);
        JudgedRow row =
                Roster.of(person()).onRecord(person(), ELSEWHERE).as(township).one();
        assertThat(problems(row)).containsExactly("I051/ERROR/villageName");
        assertThat(row.remarks().get(0).args()).containsExactly("张三丰");
        JudgedRow renamed = Roster.of(person(Field.NAME, "张三风"))
                .onRecord(person(), ELSEWHERE)
                .as(township)
                .one();
        assertThat(renamed.remarks()).noneMatch(remark -> remark.args().contains("张三丰"));
    }

    @Test
    void refusesASecondFirstSecretaryBesideTheOneOnRecord_I052() {
        JudgedRow row = Roster.of(other(1, Field.ROLE, "FIRST_SECRETARY"))
                .onRecord(person(Field.ROLE, "FIRST_SECRETARY"), DATIAN)
                .one();
        assertThat(problems(row)).containsExactly("I052/ERROR/role");
        assertThat(row.remarks().get(0).args()).containsExactly("田坝村", "张三丰", "2025-10-13");
        List<JudgedRow> relieved = Roster.of(other(1, Field.ROLE, "FIRST_SECRETARY"))
                .with(person(Field.ROLE, "FIRST_SECRETARY", Field.ENDED_ON, "2026-10-13", Field.END_REASON, "PROMOTED"))
                .onRecord(person(Field.ROLE, "FIRST_SECRETARY"), DATIAN)
                .judged();
        assertThat(problems(relieved.get(0))).isEmpty();
        assertThat(relieved.get(1).old()).containsOnlyKeys(Field.ENDED_ON, Field.END_REASON);
    }

    @Test
    void refusesANumberThatBelongsToSomeoneElse_I053() {
        assertThat(problems(Roster.of(person(Field.NAME, "李四"))
                        .onRecord(person(), DATIAN)
                        .one()))
                .containsExactly("I053/ERROR/idNumber");
    }

    @Test
    void knowsAPersonByNameBirthAndUnit_I054() {
        JudgedRow row = Roster.of(person(Field.ID_NUMBER, ""))
                .onRecord(person(), DATIAN)
                .one();
        assertThat(said(row)).containsExactly("I054/INFO/name");
        assertThat(row.effect()).isEqualTo(Effect.SAME);
        JudgedRow completed = Roster.of(person())
                .onRecord(person(Field.ID_NUMBER, ""), DATIAN)
                .one();
        assertThat(problems(completed)).containsExactly("I054/WARNING/name");
        assertThat(completed.old()).containsOnlyKeys(Field.ID_NUMBER);
        JudgedRow byNameAlone = Roster.of(person(Field.ID_NUMBER, "", Field.BIRTH, "1986-03"))
                .onRecord(person(), DATIAN)
                .one();
        assertThat(byNameAlone.match().cadre()).isNull();
    }

    @Test
    void aMaskedNumberTellsNamesakesApart() {
        Remark masked = new Remark(
                Field.ID_NUMBER,
                10,
                RecognitionRule.READ_AS_BLANK,
                RecognitionRule.READ_AS_BLANK.severity(),
                "510524********2654",
                List.of(),
                List.of());
        Roster two = new Roster()
                .with(person(Field.ID_NUMBER, ""), List.of(masked))
                .onRecord(person(Field.ID_NUMBER, "510524198503129999"), ELSEWHERE)
                .onRecord(person(), DATIAN);
        assertThat(two.one().effect()).isEqualTo(Effect.SAME);
        assertThat(problems(two.one())).isEmpty();
    }

    @Test
    void choosesNoneOfTwoPeopleOnRecord_I055() {
        JudgedRow row = Roster.of(person(Field.ID_NUMBER, ""))
                .onRecord(person(), DATIAN)
                .onRecord(person(Field.ID_NUMBER, "510524198503129999"), ELSEWHERE)
                .one();
        assertThat(problems(row)).containsExactly("I055/ERROR/name");
    }

    @Test
    void showsThatARecognisedDateWouldChange_I056() {
        JudgedRow row = Roster.of(person(Field.WORK_STARTED, "2008-03"))
                .onRecord(person(), DATIAN)
                .one();
        assertThat(problems(row)).containsExactly("I056/WARNING/workStarted");
        assertThat(row.effect()).isEqualTo(Effect.CHANGED);
        assertThat(row.old()).containsExactly(java.util.Map.entry(Field.WORK_STARTED, "2007-03"));
    }

    @Test
    void changesNobodyWhenOnlyAdding_I057() {
        CheckTerms insert = new CheckTerms(DivisionScope.of("51"), Roster.TODAY, true, false);
        JudgedRow row = Roster.of(person(Field.PHONE, "13900009999"))
                .onRecord(person(), DATIAN)
                .as(insert)
                .one();
        assertThat(problems(row)).containsExactly("I057/WARNING/name");
        assertThat(row.effect()).isEqualTo(Effect.SAME);
    }

    @Test
    void addsNobodyWhenOnlyChanging_I058() {
        CheckTerms update = new CheckTerms(DivisionScope.of("51"), Roster.TODAY, false, true);
        assertThat(problems(Roster.of(person()).as(update).one())).containsExactly("I058/ERROR/name");
    }

    @Test
    void aRowLikeTheRecordIsTheSame() {
        JudgedRow row = Roster.of(person(Field.STARTS_ON, "2025-10", Field.PARTY_JOINED, "", Field.PHONE, ""))
                .onRecord(person(Field.BIRTH, "1985-03-12"), DATIAN)
                .one();
        assertThat(row.effect()).isEqualTo(Effect.SAME);
        assertThat(row.remarks()).isEmpty();
    }

    @Test
    void oldFaultsDoNotStopAnotherChange() {
        JudgedRow row = Roster.of(
                        person(Field.ROLE, "FIRST_SECRETARY", Field.POLITICAL, "群众", Field.PHONE, "13900009999"))
                .onRecord(person(Field.ROLE, "FIRST_SECRETARY", Field.POLITICAL, "群众"), DATIAN)
                .one();
        assertThat(problems(row)).isEmpty();
        assertThat(row.effect()).isEqualTo(Effect.CHANGED);
    }

    @Test
    void anEndedServiceIsRecognisedByItsVillageAndStart() {
        Roster ended = Roster.of(person(Field.ENDED_ON, "2026-03-01", Field.END_REASON, "ADJUSTED"))
                .onRecord(person(), DATIAN, AssignmentStatus.ENDED);
        assertThat(ended.one().effect()).isEqualTo(Effect.SAME);
        JudgedRow back = Roster.of(person(Field.STARTS_ON, "2026-05-13", Field.PLANNED_END_ON, "2028-05-13"))
                .onRecord(person(), DATIAN, AssignmentStatus.ENDED)
                .one();
        assertThat(back.effect()).isEqualTo(Effect.NEW);
        assertThat(back.match().cadre()).isNotNull();
        assertThat(problems(back)).isEmpty();
    }

    @Test
    void anEarlierServiceInTheSameVillageIsNotTheOpenOne() {
        JudgedRow earlier = Roster.of(person(
                        Field.STARTS_ON,
                        "2021-06-01",
                        Field.PLANNED_END_ON,
                        "",
                        Field.ENDED_ON,
                        "2023-10-01",
                        Field.END_REASON,
                        "TERM_END"))
                .onRecord(person(), DATIAN)
                .one();
        assertThat(earlier.effect()).isEqualTo(Effect.NEW);
        assertThat(earlier.match().service()).isNull();
        assertThat(problems(earlier)).isEmpty();
    }

    @Test
    void aHandoverOnRecordIsNoNews() {
        List<JudgedRow> rows = Roster.of(other(1, Field.ROLE, "FIRST_SECRETARY"))
                .with(other(2, Field.ROLE, "FIRST_SECRETARY"))
                .onRecord(other(1, Field.ROLE, "FIRST_SECRETARY"), DATIAN)
                .onRecord(other(2, Field.ROLE, "FIRST_SECRETARY"), DATIAN)
                .judged();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.effect()).isEqualTo(Effect.SAME);
            assertThat(problems(row)).isEmpty();
        });
    }
}
