package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.PlacesFixture;
import org.zhucun.assignment.AssignmentService;
import org.zhucun.assignment.BeginAssignment;
import org.zhucun.cadre.CadreService;
import org.zhucun.cadre.RecordCadre;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.NotFoundException;
import org.zhucun.unit.UnitLevel;

/** What the database itself refuses, whoever writes. */
class RosterConstraintsIntegrationTests extends ImportingTest {

    @Autowired
    CadreService cadres;

    @Autowired
    AssignmentService assignments;

    @Autowired
    TransactionTemplate transactions;

    private long person(int number) {
        return cadres.recordAll(
                        List.of(RecordCadre.builder()
                                .name("雷建")
                                .unitId(PlacesFixture.PROVINCIAL)
                                .idNumber(Someone.idNumber(number))
                                .build()),
                        1)[0];
    }

    private static BeginAssignment service(long cadre, String village, TeamRole role) {
        return BeginAssignment.builder()
                .cadreId(cadre)
                .villageCode(village)
                .unitId(PlacesFixture.PROVINCIAL)
                .unitLevel(UnitLevel.PROVINCIAL)
                .role(role)
                .startsOn(LocalDate.of(2025, 10, 20))
                .build();
    }

    private void begin(BeginAssignment... services) {
        assignments.beginAll(CANGXI, List.of(services), 1);
    }

    @Test
    void holdsOnePostPerPerson_A001() {
        long cadre = person(1);
        begin(service(cadre, "510824107201", TeamRole.TEAM_MEMBER));
        assertThatThrownBy(() -> begin(service(cadre, "510824107202", TeamRole.TEAM_MEMBER)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a001_one_post_at_a_time");
    }

    @Test
    void holdsOneFirstSecretaryPerVillage_A002() {
        begin(service(person(1), "510824107201", TeamRole.FIRST_SECRETARY));
        long other = person(2);
        assertThatThrownBy(() -> begin(service(other, "510824107201", TeamRole.FIRST_SECRETARY)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a002_one_first_secretary");
        begin(service(other, "510824107201", TeamRole.TEAM_MEMBER));
        assertThat(inPost()).isEqualTo(2);
    }

    @Test
    void knowsTwoRoles_A003() {
        begin(service(person(1), "510824107201", TeamRole.TEAM_MEMBER));
        assertThatThrownBy(
                        () -> jdbc.sql("update assignment set role = 'CHIEF'").update())
                .hasMessageContaining("a003_known_role");
    }

    @Test
    void knowsEightStates_A004() {
        begin(service(person(1), "510824107201", TeamRole.TEAM_MEMBER));
        assertThatThrownBy(
                        () -> jdbc.sql("update assignment set status = 'AWAY'").update())
                .hasMessageContaining("a004_known_status");
    }

    @Test
    void knowsAnIdentityNumberOnce_C002() {
        person(1);
        assertThatThrownBy(() -> person(1))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("c002_one_cadre_per_id_number");
    }

    @Test
    void knowsTheStatesOfABatch_I108() {
        upload(Someone.file("a", Someone.called("雷建", 3)));
        assertThatThrownBy(() ->
                        jdbc.sql("update import_batch set status = 'LOST'").update())
                .hasMessageContaining("i108_known_status");
    }

    @Test
    void writesAllServicesOrNoneWhenOneLiesOutOfScope() {
        long one = person(1);
        long other = person(2);
        assertThatThrownBy(() -> begin(
                        service(one, "510824107201", TeamRole.TEAM_MEMBER),
                        service(other, "511902104201", TeamRole.TEAM_MEMBER)))
                .isInstanceOf(NotFoundException.class);
        assertThat(inPost()).isZero();
    }

    @Test
    void copiedRowsRollBackWithTheirTransaction() {
        transactions.executeWithoutResult(status -> {
            person(1);
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from cadre").query(Long.class).single())
                .isZero();
    }
}
