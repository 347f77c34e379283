package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedDivisionsTests {

    private final List<ShippedDivision> sichuan = ShippedDivisions.of("51");

    @Test
    void sichuanHas25966VillageCommittees() {
        Map<DivisionLevel, Long> counts =
                sichuan.stream().collect(Collectors.groupingBy(ShippedDivision::level, Collectors.counting()));
        assertThat(counts)
                .containsEntry(DivisionLevel.PROVINCE, 1L)
                .containsEntry(DivisionLevel.CITY, 21L)
                .containsEntry(DivisionLevel.COUNTY, 183L)
                .containsEntry(DivisionLevel.TOWNSHIP, 3_111L)
                .containsEntry(DivisionLevel.VILLAGE, 25_966L);
    }

    @Test
    void everyPlaceComesAfterItsParent() {
        Set<String> seen = new HashSet<>();
        for (ShippedDivision place : sichuan) {
            assertThat(place.parentCode() == null || seen.contains(place.parentCode()))
                    .as(place.code())
                    .isTrue();
            assertThat(seen.add(place.code())).as(place.code()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CITY, 凉山彝族自治州, 凉山州",
        "CITY, 阿坝藏族羌族自治州, 阿坝州",
        "CITY, 广元市, 广元",
        "COUNTY, 苍溪县, 苍溪",
        "COUNTY, 北川羌族自治县, 北川",
        "COUNTY, 荣县, 荣县",
        "COUNTY, 市中区, 市中区",
        "TOWNSHIP, 王岗坪彝族藏族乡, 王岗坪",
        "TOWNSHIP, 锦官驿街道, 锦官驿",
        "TOWNSHIP, 五龙镇, 五龙",
        "VILLAGE, 跳蹬村委会, 跳蹬村",
        "VILLAGE, 嘉龙村村民委员会, 嘉龙村",
        "VILLAGE, 春晓社区居民委员会, 春晓社区",
        "PROVINCE, 广西壮族自治区, 广西"
    })
    void shortensNamesAsPeopleDo(DivisionLevel level, String name, String shortName) {
        assertThat(ShortName.of(level, name)).isEqualTo(shortName);
    }

    @Test
    void aShortNameIsUniqueBelowOneParentDownToTheTownship() {
        assertThat(sichuan.stream()
                        .filter(place -> place.level() != DivisionLevel.VILLAGE)
                        .map(place -> place.parentCode() + place.shortName()))
                .doesNotHaveDuplicates();
    }
}
