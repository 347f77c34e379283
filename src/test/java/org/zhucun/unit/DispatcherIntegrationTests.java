package org.zhucun.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;

/** The units of the Sichuan Daily of 2024-08-06. */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class DispatcherIntegrationTests {

    @Autowired
    DispatcherQueries dispatchers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void units() {
        PlacesFixture places = new PlacesFixture(jdbc);
        places.load();
        places.unit(-1, "巴中市纪委监委", "市纪委监委", "MUNICIPAL", "5119");
        places.unit(-2, "巴中市纪委监委驻市委政法委纪检监察组", "驻政法委纪检监察组", "MUNICIPAL", "511902");
        places.unit(-3, "四川师范大学", "川师大", "PROVINCIAL", "51");
        places.unit(-4, "四川师范大学生命科学学院", "生命科学学院", "COUNTY", "511902");
        jdbc.sql("update dispatching_unit set parent_id = id + 1 where id in (-2, -4)")
                .update();
    }

    @Test
    void anInspectionGroupIsSentByTheCommissionItBelongsTo() {
        assertThat(dispatchers.dispatcherOf(-2)).hasValueSatisfying(unit -> {
            assertThat(unit.name()).isEqualTo("巴中市纪委监委");
            assertThat(unit.level()).isEqualTo(UnitLevel.MUNICIPAL);
        });
    }

    @Test
    void aCollegeCountsAsTheProvincialUniversityWhateverItsAddress() {
        assertThat(dispatchers.dispatcherOf(-4)).hasValueSatisfying(unit -> {
            assertThat(unit.name()).isEqualTo("四川师范大学");
            assertThat(unit.level()).isEqualTo(UnitLevel.PROVINCIAL);
        });
    }

    @Test
    void aLevelIsAffiliationAndNotAddress() {
        jdbc.sql("update dispatching_unit set division_code = '511902' where id = -3")
                .update();
        assertThat(dispatchers.dispatcherOf(-3))
                .hasValueSatisfying(unit -> assertThat(unit.level()).isEqualTo(UnitLevel.PROVINCIAL));
    }

    @Test
    void aMergedUnitIsTheOneItBecame() {
        jdbc.sql("update dispatching_unit set merged_into_id = -3 where id = -1")
                .update();
        assertThat(dispatchers.dispatcherOf(-2))
                .hasValueSatisfying(unit -> assertThat(unit.id()).isEqualTo(-3));
    }

    @Test
    void aUnitThatBelongsToItselfSendsNobody() {
        jdbc.sql("update dispatching_unit set parent_id = -2 where id = -1").update();
        assertThat(dispatchers.dispatcherOf(-2)).isEmpty();
        assertThat(dispatchers.dispatcherOf(-99)).isEmpty();
    }
}
