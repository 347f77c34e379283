package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhucun.PlacesFixture;
import org.zhucun.assignment.AssignmentService;
import org.zhucun.assignment.BeginAssignment;
import org.zhucun.assignment.KnownPost;
import org.zhucun.assignment.KnownPostQueries;
import org.zhucun.cadre.CadreService;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.cadre.KnownCadreQueries;
import org.zhucun.cadre.RecordCadre;
import org.zhucun.division.PlaceQueries;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitIndexQueries;
import org.zhucun.unit.UnitLevel;

/** What a check gathers for a whole file at once. */
class KnownPeopleIntegrationTests extends ImportingTest {

    private static final String VILLAGE = "510824107201";

    @Autowired
    CadreService cadres;

    @Autowired
    AssignmentService assignments;

    @Autowired
    KnownCadreQueries known;

    @Autowired
    KnownPostQueries posts;

    @Autowired
    PlaceQueries places;

    @Autowired
    UnitIndexQueries units;

    private static RecordCadre someone(String name, @org.jspecify.annotations.Nullable String number) {
        return RecordCadre.builder()
                .name(name)
                .unitId(PlacesFixture.PROVINCIAL)
                .birth("1985-03")
                .idNumber(number)
                .build();
    }

    @Test
    void findsPeopleByNumberAndByName() {
        String number = Someone.idNumber(1);
        long[] ids = cadres.recordAll(List.of(someone("雷建", number), someone("雷明", null)), 1);
        assertThat(known.byIdNumbers(List.of(number, Someone.idNumber(2))))
                .extracting(KnownCadre::id)
                .containsExactly(ids[0]);
        assertThat(known.byNames(List.of("雷建", "雷明")))
                .extracting(KnownCadre::id)
                .containsExactlyInAnyOrder(ids[0], ids[1]);
        assertThat(known.byNamesWithoutNumber(List.of("雷建", "雷明")))
                .extracting(KnownCadre::id)
                .containsExactly(ids[1]);
        assertThat(known.byIdNumbers(List.of())).isEmpty();
        assertThat(known.byIdNumbers(List.of(number)).get(0)).hasToString("cadre/" + ids[0]);
    }

    @Test
    void findsTheirServicesAndTheFirstSecretaries() {
        long id = cadres.recordAll(List.of(someone("雷建", Someone.idNumber(1))), 1)[0];
        BeginAssignment service = BeginAssignment.builder()
                .cadreId(id)
                .villageCode(VILLAGE)
                .unitId(PlacesFixture.PROVINCIAL)
                .unitLevel(UnitLevel.PROVINCIAL)
                .role(TeamRole.FIRST_SECRETARY)
                .startsOn(LocalDate.of(2025, 10, 20))
                .build();
        assignments.beginAll(CANGXI, List.of(service), 1);
        assertThat(posts.ofCadres(List.of(id))).singleElement().satisfies(post -> {
            assertThat(post.isOpen()).isTrue();
            assertThat(post.cadreName()).isEqualTo("雷建");
            assertThat(post.villageCode()).isEqualTo(VILLAGE);
        });
        assertThat(posts.firstSecretariesIn(List.of(VILLAGE, "510824107202")))
                .extracting(KnownPost::cadreId)
                .containsExactly(id);
        assertThat(posts.ofCadres(List.of())).isEmpty();
    }

    @Test
    void keepsTheIndexesUntilSomethingChanges() {
        assertThat(places.index()).isSameAs(places.index());
        assertThat(units.index()).isSameAs(units.index());
        assertThat(places.index().place(VILLAGE)).isPresent();
        assertThat(units.index().unit(PlacesFixture.PROVINCIAL)).isNotNull();
    }
}
