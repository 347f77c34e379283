package org.zhucun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.division.ShippedDivisions;
import org.zhucun.unit.UnitLevel;

class UnitCatalogueTests {

    private static final Map<String, UnitLevel> LEVELS =
            Map.of("省级", UnitLevel.PROVINCIAL, "市级", UnitLevel.MUNICIPAL, "县级", UnitLevel.COUNTY);

    private static UnitCatalogue catalogue;

    @BeforeAll
    static void build() {
        catalogue = new UnitCatalogue(ShippedDivisions.of("51"));
    }

    @Test
    void holdsEveryUnitOfTheSampleListUnderItsNameShortNameLevelAndPlace() {
        assertThat(DemoFile.table("units_sample.csv")).hasSize(217).allSatisfy(columns -> {
            DemoUnit unit = catalogue.named(columns[1]);
            assertThat(unit.shortName()).isEqualTo(columns[2]);
            assertThat(unit.level()).isEqualTo(LEVELS.get(columns[3]));
            assertThat(columns[4]).startsWith(unit.divisionCode()).matches(unit.divisionCode() + "0*");
            assertThat(unit.sample()).isTrue();
        });
    }

    @Test
    void hasAboutThirteenThousandUnitsOfAllFiveLevels() {
        assertThat(catalogue.all().size()).isBetween(12_700, 13_300);
        Map<UnitLevel, Long> counts =
                catalogue.all().stream().collect(Collectors.groupingBy(DemoUnit::level, Collectors.counting()));
        assertThat(counts).containsOnlyKeys(UnitLevel.values());
        assertThat(counts.get(UnitLevel.CENTRAL)).isBetween(24L, 60L);
    }

    @Test
    void neverGivesTwoUnitsOneNameNorTwoOfOnePlaceOneShortName() {
        assertThat(catalogue.all().stream().map(DemoUnit::name)).doesNotHaveDuplicates();
        assertThat(catalogue.all().stream()
                        .filter(unit -> unit.parentId() == null)
                        .map(unit -> unit.level() + unit.divisionCode() + unit.shortName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void withinOnePlaceEachNameMeansOneUnit() {
        Map<String, List<String>> meanings = catalogue.all().stream()
                .flatMap(unit -> Stream.concat(
                                Stream.of(unit.name(), unit.shortName()).distinct(), unit.aliases().stream())
                        .map(name -> Map.entry(unit.divisionCode() + name, unit.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(meanings.values()).allSatisfy(units -> assertThat(units).hasSize(1));
    }

    @Test
    void knowsTheCommonNamesOfAUnit() {
        assertThat(catalogue.named("四川省委组织部").shortName()).isEqualTo("省委组织部");
        assertThat(catalogue.named("四川省委组织部").aliases()).contains("中共四川省委组织部");
        assertThat(catalogue.named("凉山彝族自治州公安局").aliases()).contains("凉山州公安局");
        assertThat(catalogue.named("泸州市人力资源和社会保障局").aliases()).contains("泸州市人社局");
        assertThat(catalogue.named("叙永县教育和体育局").aliases()).contains("县教体局", "叙永县教体局");
        assertThat(catalogue.named("苍溪县五龙镇人民政府").aliases()).contains("五龙镇人民政府");
        assertThat(catalogue.named("内江市市中区财政局").divisionCode()).isEqualTo("511002");
    }

    @Test
    void hangsInnerOfficesBelowTheUnitTheyBelongTo() {
        assertThat(catalogue.named("四川师范大学生命科学学院").parentId())
                .isEqualTo(catalogue.named("四川师范大学").id());
        assertThat(catalogue.named("巴中市纪委监委驻市委政法委纪检监察组").parentId())
                .isEqualTo(catalogue.named("巴中市纪委监委").id());
    }
}
