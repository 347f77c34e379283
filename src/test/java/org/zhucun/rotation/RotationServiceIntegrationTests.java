package org.zhucun.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;

@SpringBootTest
@DatabaseTest
@Transactional
class RotationServiceIntegrationTests {

    private static final DivisionScope PROVINCE = DivisionScope.of("63");
    private static final LocalDate START = LocalDate.of(2025, 10, 1);

    @Autowired
    private RotationService rotation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void changesOnlyFromTheLatestVersionAndOnlyInScope_R007() {
        province();
        long id = rotation.create(PROVINCE, Actor.SYSTEM, cycle("示例轮次", 0));

        rotation.change(PROVINCE, Actor.SYSTEM, id, cycle("示例轮次（改）", 0));

        assertThatThrownBy(() -> rotation.change(PROVINCE, Actor.SYSTEM, id, cycle("示例轮次（旧）", 0)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.violation().rule()).isEqualTo(CycleRule.LATEST_VERSION));
        assertThatThrownBy(() -> rotation.change(DivisionScope.of("62"), Actor.SYSTEM, id, cycle("别省", 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void knowsFourStates_R001() {
        province();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into rotation_cycle (id, province_code, name, starts_on, ends_on, state)
                                values (-1, '63', '示例', '2025-10-01', '2027-10-01', 'PAUSED')
                                """).update()).hasMessageContaining("r001_known_state");
    }

    private void province() {
        jdbc.sql("""
                        insert into division (code, level, name, short_name, initials, valid_from)
                        values ('63', 'PROVINCE', '示例省', '示例', 'SLS', '2020-01-01') on conflict do nothing
                        """).update();
    }

    private static SaveCycle cycle(String name, int version) {
        return new SaveCycle(name, "63", START, START.plusYears(2), 90, CycleState.OPEN, version, null);
    }
}
