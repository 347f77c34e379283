package org.zhucun.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhucun.dossier.VillageTimeline.Bar;
import org.zhucun.dossier.VillageTimeline.Lane;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;
import org.zhucun.village.VillagePosting;
import org.zhucun.worklist.WorkItem;
import org.zhucun.worklist.WorklistKind;

class VillageTimelineTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void drawsThirteenYearsUntilTheLastTermEnds() {
        VillageTimeline timeline = VillageTimeline.of(
                List.of(stay("陈明远", "FIRST_SECRETARY", "2025-06-12", null, "2027-06-12")), List.of(), TODAY);
        assertThat(timeline.years()).hasSize(13);
        assertThat(timeline.years().get(0)).isEqualTo(new VillageTimeline.Year(2015, 2));
        assertThat(timeline.years().get(12)).isEqualTo(new VillageTimeline.Year(2027, 50));
        assertThat(timeline.now()).isEqualTo(49);
        assertThat(only(timeline.lanes()).column()).isEqualTo(43);
        assertThat(only(timeline.lanes()).width()).isEqualTo(8);
    }

    @Test
    void onePersonAfterAnotherSharesALaneAndTwoAtOnceDoNot() {
        VillageTimeline timeline = VillageTimeline.of(
                List.of(
                        stay("何晓燕", "TEAM_MEMBER", "2025-06-12", null, "2027-06-12"),
                        stay("杨雪梅", "TEAM_MEMBER", "2025-06-12", "2026-10-12", null),
                        stay("谢丽娟", "TEAM_MEMBER", "2021-06-01", "2025-06-12", null),
                        stay("陈明远", "FIRST_SECRETARY", "2025-06-12", null, null)),
                List.of(vacancy("2026-10-12")),
                TODAY);
        assertThat(timeline.lanes())
                .extracting(Lane::role)
                .containsExactly("FIRST_SECRETARY", "TEAM_MEMBER", "TEAM_MEMBER");
        assertThat(names(timeline.lanes().get(1))).containsExactly("谢丽娟", "何晓燕");
        assertThat(names(timeline.lanes().get(2))).containsExactly("杨雪梅", "空缺");
        assertThat(timeline.lanes().get(2).bars().get(1).style()).isEqualTo("b-v");
    }

    @Test
    void whatLiesBeforeTheGridIsLeftOutAndWhatReachesInIsCut() {
        VillageTimeline timeline = VillageTimeline.of(
                List.of(
                        stay("甲", "FIRST_SECRETARY", "2009-01-01", "2011-01-01", null),
                        stay("乙", "FIRST_SECRETARY", "2012-01-01", "2016-01-01", null)),
                List.of(),
                TODAY);
        assertThat(only(timeline.lanes()).column()).isEqualTo(2);
        assertThat(only(timeline.lanes()).width()).isEqualTo(4);
    }

    @Test
    void aStayOfAFewDaysIsAQuarterWide() {
        VillageTimeline timeline = VillageTimeline.of(
                List.of(stay("甲", "FIRST_SECRETARY", "2026-02-01", "2026-02-09", null)), List.of(), TODAY);
        assertThat(only(timeline.lanes()).width()).isEqualTo(1);
    }

    private static List<String> names(Lane lane) {
        return lane.bars().stream()
                .map(bar -> bar.who() == null ? "空缺" : bar.who().cadreName())
                .toList();
    }

    private static Bar only(List<Lane> lanes) {
        assertThat(lanes).hasSize(1);
        assertThat(lanes.get(0).bars()).hasSize(1);
        return lanes.get(0).bars().get(0);
    }

    private static VillagePosting stay(
            String name, String role, String from, @Nullable String until, @Nullable String planned) {
        return new VillagePosting(
                1,
                1,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                "省水利厅",
                UnitLevel.PROVINCIAL,
                role,
                false,
                until == null ? "IN_POST" : "ENDED",
                "ROTATION",
                LocalDate.parse(from),
                planned == null ? null : LocalDate.parse(planned),
                until == null ? null : LocalDate.parse(until),
                until == null ? null : "TERM_END",
                null);
    }

    private static WorkItem vacancy(String since) {
        LocalDate day = LocalDate.parse(since);
        return new WorkItem(
                WorklistKind.VACANCIES,
                "510824107201.T1",
                "510824107201",
                "嘉龙村",
                "五龙镇嘉龙村",
                "五龙镇 嘉龙村",
                TeamRole.TEAM_MEMBER,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                day,
                null,
                41,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
