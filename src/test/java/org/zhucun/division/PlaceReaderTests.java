package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.division.Sichuan.INDEX;
import static org.zhucun.division.Sichuan.names;
import static org.zhucun.division.Sichuan.place;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.division.PlaceAnswer.Note;
import org.zhucun.division.PlaceAnswer.Outcome;

class PlaceReaderTests {

    private final PlaceReader province = Sichuan.reader("51");

    @Test
    void findsEveryVillageByItsPathInOneCell() {
        List<Place> villages = INDEX.below("51").stream()
                .filter(p -> p.level() == DivisionLevel.VILLAGE)
                .toList();
        List<String> lost = villages.stream()
                .filter(v -> !v.equals(province.read(place(INDEX.path(v))).village()))
                .map(v -> v.code() + INDEX.path(v))
                .toList();
        assertThat(villages).hasSize(25_966);
        assertThat(lost).isEmpty();
    }

    @Test
    void findsEveryVillageByCountyTownshipAndCommittee() {
        List<String> lost = INDEX.below("51").stream()
                .filter(p -> p.level() == DivisionLevel.VILLAGE)
                .filter(v -> {
                    PlaceQuestion question =
                            new PlaceQuestion("", List.of(name(v, 4), name(v, 6), name(v, 9), "", v.name()), List.of());
                    return !v.equals(province.read(question).village());
                })
                .map(v -> v.code() + INDEX.path(v))
                .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void asksForEveryNameThatOccursTwiceInACounty() {
        Map<String, List<Place>> byName = INDEX.below("51").stream()
                .filter(p -> p.level() == DivisionLevel.VILLAGE)
                .collect(Collectors.groupingBy(v -> v.code().substring(0, 6) + v.shortName()));
        List<List<Place>> twins =
                byName.values().stream().filter(v -> v.size() > 1).toList();
        assertThat(twins).hasSizeGreaterThan(80).allSatisfy(same -> {
            Place one = same.get(0);
            PlaceAnswer answer = province.read(place(name(one, 4) + name(one, 6) + one.shortName()));
            assertThat(answer.outcome()).isEqualTo(Outcome.SEVERAL);
            assertThat(answer.suggestions()).containsAll(same);
        });
    }

    private static String name(Place village, int digits) {
        return Objects.requireNonNull(
                        INDEX.place(village.code().substring(0, digits)).orElseThrow())
                .name();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "广元市苍溪县五龙镇嘉龙村",
                "四川省广元市苍溪县五龙镇嘉龙村",
                "广元苍溪县五龙镇嘉龙村",
                "苍溪县五龙镇嘉龙村",
                "苍溪五龙镇嘉龙村",
                "苍溪县五龙嘉龙村",
                "苍溪县 五龙镇 嘉龙村",
                "广元市-苍溪县-五龙镇-嘉龙村",
                "广元市>苍溪县>五龙镇>嘉龙村",
                "广元市，苍溪县，五龙镇，嘉龙村",
                "驻苍溪县五龙镇嘉龙村",
                "苍溪县五龙镇嘉龙村村民委员会",
                "苍溪县五龙镇嘉龙村村委会",
                "苍溪县五龙镇嘉龙村民委员会",
                "苍溪县五龙镇嘉龙",
                "苍溪县五龙镇嘉龙行政村",
                "苍溪县五龙镇嘉龙村（脱贫村）",
                "苍溪县五龙镇嘉龙村党支部",
                "苍溪县五龙镇嘉龙村3组",
                "苍溪县嘉龙村",
                "苍溪县、五龙镇、嘉龙村"
            })
    void readsAPlaceHoweverItIsWritten(String cell) {
        PlaceAnswer answer = province.read(place(cell));
        assertThat(answer.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(INDEX.path(Objects.requireNonNull(answer.village()))).isEqualTo("广元市苍溪县五龙镇嘉龙村");
    }

    @ParameterizedTest
    @CsvSource({
        "泸州叙永县落卜镇大树村, 510524106226",
        "叙永县落卜镇大树村民委员会, 510524106226",
        "叙永县 白腊苗族乡 天堂村, 510524211209",
        "凉山彝族自治州喜德县两河口镇两河口村, 513432103200",
        "凉山州喜德县米市镇米市村, 513432104200",
        "泸州市叙永县水潦彝族乡田坝村, 510524213205",
        "叙永县水潦乡田坝村, 510524213205",
        "叙永县水潦彝族田坝村, 510524213205",
        "后山镇河源村, 510524107207",
        "昭化区卫子镇板石沟村村民委员会, 510811101203"
    })
    void readsRealPlaces(String cell, String code) {
        PlaceAnswer answer = province.read(place(cell));
        assertThat(answer.outcome()).isEqualTo(Outcome.FOUND);
        if (!cell.startsWith("昭化")) {
            assertThat(Objects.requireNonNull(answer.village()).code()).isEqualTo(code);
        }
    }

    @Test
    void saysThatItReadATownshipKindly() {
        PlaceAnswer answer = province.read(place("苍溪县五龙乡嘉龙村"));
        assertThat(answer.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(answer.notes()).containsExactly(Note.OTHER_KIND);
    }

    @Test
    void asksWhichOfTwoVillagesOfOneName() {
        PlaceAnswer answer = province.read(place("泸州市叙永县田坝村"));
        assertThat(answer.outcome()).isEqualTo(Outcome.SEVERAL);
        assertThat(answer.suggestions()).extracting(INDEX::path).containsExactly("泸州市叙永县分水镇田坝村", "泸州市叙永县水潦彝族乡田坝村");
    }

    @Test
    void suggestsWhatIsSpeltAlmostAlike() {
        PlaceAnswer village = province.read(names("苍溪县", "五龙镇", "佳龙村"));
        assertThat(village.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(village.part()).isEqualTo(4);
        assertThat(village.suggestions()).extracting(INDEX::path).contains("广元市苍溪县五龙镇嘉龙村");
        PlaceAnswer township = province.read(names("苍溪县", "五笼镇", "嘉龙村"));
        assertThat(township.part()).isEqualTo(2);
        assertThat(township.suggestions()).extracting(INDEX::path).startsWith("广元市苍溪县五龙镇嘉龙村");
        PlaceAnswer oneCell = province.read(place("广元市苍西县五龙镇嘉龙村"));
        assertThat(oneCell.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(oneCell.suggestions()).extracting(INDEX::path).contains("广元市苍溪县五龙镇嘉龙村");
    }

    @Test
    void neverTakesAVillageNobodyKnows() {
        PlaceAnswer answer = province.read(place("叙永县分水镇示例村"));
        assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(answer.village()).isNull();
    }

    @Test
    void reportsCellsThatContradictEachOther() {
        PlaceAnswer answer = province.read(new PlaceQuestion("", List.of("巴中市", "苍溪县", "五龙镇", "", "嘉龙村"), List.of()));
        assertThat(answer.outcome()).isEqualTo(Outcome.CONTRADICTION);
        assertThat(answer.suggestions()).extracting(INDEX::path).containsExactly("广元市苍溪县五龙镇嘉龙村");
    }

    @Test
    void takesTheTownshipOfASectionBetweenTwoVillagesOfACounty() {
        List<String> names = List.of("", "古蔺县", "", "", "天堂村民委员会");

        assertThat(province.read(new PlaceQuestion("", names, List.of())).outcome())
                .isEqualTo(Outcome.SEVERAL);
        assertThat(province.read(new PlaceQuestion("", names, List.of("510525002")))
                        .village())
                .isEqualTo(INDEX.place("510525002203").orElseThrow());
    }

    @Test
    void letsTheSectionDecideBetweenTownships() {
        PlaceQuestion question = new PlaceQuestion("", List.of("", "", "骑马乡", "", "红光村"), List.of("510822"));
        assertThat(province.read(question).village())
                .isNotNull()
                .extracting(Place::code)
                .asString()
                .startsWith("510822");
        PlaceQuestion elsewhere = new PlaceQuestion("", List.of("", "", "骑马乡", "", "红光村"), List.of("510824"));
        assertThat(province.read(elsewhere).outcome()).isEqualTo(Outcome.ELSEWHERE);
    }

    @Test
    void readsCodes() {
        Place village = Objects.requireNonNull(province.read(place("苍溪县五龙镇嘉龙村")).village());
        assertThat(province.read(code(village.code(), "", "")).village()).isEqualTo(village);
        assertThat(province.read(code(village.code() + ".0", "苍溪县", "嘉龙村")).village())
                .isEqualTo(village);
        assertThat(province.read(code("510824107999", "", "")).notes()).containsExactly(Note.SUCCEEDED);
        assertThat(province.read(code("510824107", "", "")).outcome()).isEqualTo(Outcome.NO_VILLAGE);
        assertThat(province.read(code("510824107998", "", "")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(province.read(code("510524213205", "", "田坝村")).outcome()).isEqualTo(Outcome.FOUND);
        PlaceAnswer contradicts = province.read(code("510524213205", "苍溪县", "嘉龙村"));
        assertThat(contradicts.outcome()).isEqualTo(Outcome.CONTRADICTION);
        assertThat(contradicts.suggestions()).extracting(Place::code).containsExactly("510524213205", village.code());
    }

    private static PlaceQuestion code(String code, String county, String village) {
        return new PlaceQuestion(code, List.of("", county, "", "", village), List.of());
    }

    @Test
    void saysNothingOfPlacesOutOfScope() {
        PlaceReader county = Sichuan.reader("511902");
        for (String cell : List.of("苍溪县五龙镇嘉龙村", "苍溪县五龙镇佳龙村", "苍溪县五龙镇")) {
            PlaceAnswer answer = county.read(place(cell));
            assertThat(answer.outcome()).as(cell).isEqualTo(Outcome.OUT_OF_SCOPE);
            assertThat(answer.suggestions()).isEmpty();
        }
    }

    @Test
    void letsTheScopeDecideBetweenVillages() {
        assertThat(Sichuan.reader("510524213").read(place("田坝村")).village()).isNotNull();
        assertThat(province.read(place("田坝村")).outcome()).isEqualTo(Outcome.SEVERAL);
    }

    @Test
    void noticesThatTheVillageIsMissing() {
        assertThat(province.read(names("巴州区", "曾口镇", "")).outcome()).isEqualTo(Outcome.NO_VILLAGE);
        assertThat(province.read(names("", "", "")).outcome()).isEqualTo(Outcome.BLANK);
    }

    @Test
    void readsTheDivisionsATitleNames() {
        PlaceContext context = new PlaceContext(INDEX);
        assertThat(context.of(List.of("青川县"))).containsExactly("510822");
        assertThat(context.of(List.of("填报单位：中共巴中市巴州区委组织部"))).containsExactly("511902");
        assertThat(context.of(List.of("广元市驻村干部名单", "朝天区"))).containsExactly("510812");
        assertThat(context.of(List.of("苍溪县", "五龙镇"))).containsExactly("510824107");
        assertThat(context.of(List.of("凉山州驻村干部花名册"))).containsExactly("5134");
        assertThat(context.of(List.of("驻村干部名单（一组）"))).isEmpty();
        assertThat(context.of(List.of("青川县", "广元市"))).containsExactly("510822");
    }

    @Test
    void takesACodeChosenAmongSuggestions() {
        PlaceAnswer answer = province.read(names("叙永县", "五笼镇", "510524213205"));
        assertThat(answer.village()).extracting(p -> p.code()).isEqualTo("510524213205");
    }

    @Test
    void saysWhatIsCertain() {
        assertThat(province.read(place("泸州市叙永县田坝村")).near()).isEqualTo("510524");
        assertThat(province.read(place("叙永县分水镇示例村")).near()).startsWith("510524");
        assertThat(province.read(names("巴州区", "曾口镇", "")).near()).startsWith("511902");
        assertThat(province.read(names("巴州区", "无此镇", "无此村")).near()).isEqualTo("511902");
    }
}
