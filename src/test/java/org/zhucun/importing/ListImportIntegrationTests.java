package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.recognition.Field.ALIASES;
import static org.zhucun.recognition.Field.AREA_CODE;
import static org.zhucun.recognition.Field.AREA_NAME;
import static org.zhucun.recognition.Field.CREDIT_CODE;
import static org.zhucun.recognition.Field.FROM;
import static org.zhucun.recognition.Field.LINKED_UNIT;
import static org.zhucun.recognition.Field.PARENT_UNIT;
import static org.zhucun.recognition.Field.REQUIRED_FIRST_SECRETARY;
import static org.zhucun.recognition.Field.REQUIRED_MEMBERS;
import static org.zhucun.recognition.Field.SHORT_NAME;
import static org.zhucun.recognition.Field.TOWNSHIP_NAME;
import static org.zhucun.recognition.Field.UNIT_LEVEL;
import static org.zhucun.recognition.Field.UNIT_NAME;
import static org.zhucun.recognition.Field.VILLAGE_CATEGORY;
import static org.zhucun.recognition.Field.VILLAGE_CODE;
import static org.zhucun.recognition.Field.VILLAGE_NAME;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ReadRow;
import org.zhucun.shared.Actor;

/** Lists of units and of supported villages, from rows as read to rows stored and back. */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class ListImportIntegrationTests {

    private static final String JIALONG = "510824107201";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    UnitTarget units;

    @Autowired
    VillageTarget villages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    PlacesFixture places;

    @BeforeEach
    void load() {
        places = new PlacesFixture(jdbc);
        places.load();
    }

    @Test
    void addsUnitsWithTheirParentsAndTakesThemBack() {
        List<String> before = units();
        List<CheckedRow> checked = units.check(
                List.of(
                        row(2, Map.of(UNIT_NAME, "苍溪县水文站", PARENT_UNIT, "苍溪县水务局", AREA_NAME, "苍溪")),
                        row(3, Map.of(UNIT_NAME, "苍溪县水务局", ALIASES, "县水务局、水务局", AREA_CODE, "510824000000")),
                        row(4, Map.of(UNIT_NAME, "五龙镇农业站", AREA_NAME, "广元市苍溪县五龙镇"))),
                context(1, ImportMode.UPSERT));
        assertThat(checked).allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.NEW));
        assertThat(checked.get(2).values())
                .containsEntry(AREA_CODE, "510824107")
                .containsEntry(UNIT_LEVEL, "TOWNSHIP");

        units.write(checked, context(1, ImportMode.UPSERT));
        assertThat(jdbc.sql("select p.name from dispatching_unit u join dispatching_unit p on p.id = u.parent_id"
                                + " where u.name = '苍溪县水文站'")
                        .query(String.class)
                        .single())
                .isEqualTo("苍溪县水务局");
        assertThat(units.touchedSince(context(1, ImportMode.UPSERT))).isEmpty();
        assertThat(units.check(
                        List.of(row(2, Map.of(UNIT_NAME, "苍溪县水务局", ALIASES, "县水务局"))), context(2, ImportMode.UPSERT)))
                .singleElement()
                .satisfies(row -> assertThat(row.verdict()).isEqualTo(Verdict.SAME));

        units.revert(context(1, ImportMode.UPSERT));
        assertThat(units()).isEqualTo(before);
    }

    @Test
    void changesAUnitAndPutsItBackExactly() {
        jdbc.sql("insert into unit_alias values (900002, '苍溪林业')").update();
        List<String> before = units();
        List<CheckedRow> checked = units.check(
                List.of(row(2, Map.of(UNIT_NAME, "苍溪县林业局", SHORT_NAME, "林业局", ALIASES, "县林草局"))),
                context(1, ImportMode.UPSERT));
        assertThat(checked.get(0).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(checked.get(0).old()).containsEntry(SHORT_NAME, "县林业局").containsEntry(ALIASES, "苍溪林业");
        units.write(checked, context(1, ImportMode.UPSERT));
        assertThat(units()).contains("900002 苍溪县林业局 林业局 县林草局,苍溪林业");
        entities.clear();
        units.revert(context(1, ImportMode.UPSERT));
        assertThat(units()).isEqualTo(before);
    }

    @Test
    void knowsAUnitByItsCreditCodeAndRenamesIt() {
        jdbc.sql("update dispatching_unit set credit_code = '91350100M000100Y43' where id = 900002")
                .update();
        List<CheckedRow> checked = units.check(
                List.of(row(2, Map.of(UNIT_NAME, "苍溪县林业和草原局", CREDIT_CODE, "91350100M000100Y43"))),
                context(1, ImportMode.UPSERT));
        assertThat(checked.get(0).old()).containsEntry(UNIT_NAME, "苍溪县林业局").containsEntry(ALIASES, "");
    }

    @Test
    void saysWhoHasTouchedAUnitSince() {
        List<CheckedRow> checked =
                units.check(List.of(row(2, Map.of(UNIT_NAME, "苍溪县水务局"))), context(1, ImportMode.UPSERT));
        units.write(checked, context(1, ImportMode.UPSERT));
        long id = jdbc.sql("select id from dispatching_unit where name = '苍溪县水务局'")
                .query(Long.class)
                .single();
        places.inPost(11, "陈明远", id, JIALONG, "FIRST_SECRETARY");
        assertThat(units.touchedSince(context(1, ImportMode.UPSERT))).containsExactly("苍溪县水务局");
    }

    @Test
    void collectsWhatIsWrongWithUnits_U007_U008_U010_U015_U016_U018() {
        List<CheckedRow> checked = units.check(
                List.of(
                        row(2, Map.of(UNIT_NAME, "局")),
                        row(3, Map.of(UNIT_NAME, "苍溪县水务局", AREA_NAME, "没有县")),
                        row(4, Map.of(UNIT_NAME, "巴州区水务局", AREA_CODE, "511902")),
                        row(5, Map.of(UNIT_NAME, "巴州区林业局")),
                        row(6, Map.of(UNIT_NAME, "苍溪县水务局")),
                        row(7, Map.of(UNIT_NAME, "苍溪县水利站", PARENT_UNIT, "没有局"))),
                context(1, ImportMode.UPSERT));
        assertThat(codes(checked)).containsExactly("U007", "U008", "U010", "U015", "U016", "U018");
    }

    @Test
    void asksAboutAnAliasAndSaysWhereTheLevelIsFrom_U014_U017() {
        jdbc.sql("insert into unit_alias values (900002, '苍溪县林草局')").update();
        List<CheckedRow> checked =
                units.check(List.of(row(2, Map.of(UNIT_NAME, "苍溪县林草局"))), context(1, ImportMode.UPSERT));
        assertThat(codes(checked)).containsExactly("U017", "U014");
        assertThat(checked.get(0).verdict()).isEqualTo(Verdict.WARNING);
        assertThat(checked.get(0).remarks().get(1).suggestions())
                .singleElement()
                .satisfies(choice -> assertThat(choice.value()).isEqualTo("苍溪县林业局"));
    }

    @Test
    void addsOnlyOrChangesOnlyWhenToldSo() {
        List<FileRow> rows = List.of(
                row(2, Map.of(UNIT_NAME, "苍溪县水务局", UNIT_LEVEL, "COUNTY")),
                row(3, Map.of(UNIT_NAME, "苍溪县林业局", SHORT_NAME, "林业局")));
        assertThat(units.check(rows, context(1, ImportMode.INSERT)))
                .extracting(CheckedRow::verdict)
                .containsExactly(Verdict.NEW, Verdict.SAME);
        assertThat(units.check(rows, context(1, ImportMode.UPDATE)))
                .extracting(CheckedRow::verdict)
                .containsExactly(Verdict.ERROR, Verdict.CHANGED);
    }

    @Test
    void addsSupportedVillagesAndTakesThemBack_V011_V012() {
        List<String> before = villages();
        List<CheckedRow> checked = villages.check(
                List.of(
                        row(2, Map.of(VILLAGE_CODE, JIALONG, VILLAGE_CATEGORY, "OUT_OF_POVERTY", LINKED_UNIT, "省水利厅")),
                        row(
                                3,
                                Map.of(
                                        TOWNSHIP_NAME,
                                        "五龙镇",
                                        VILLAGE_NAME,
                                        "三会村",
                                        VILLAGE_CATEGORY,
                                        "WEAK_PARTY_ORG",
                                        FROM,
                                        "2026-01"))),
                context(1, ImportMode.UPSERT));
        assertThat(codes(checked)).contains("V011", "V012");
        assertThat(checked).extracting(CheckedRow::verdict).containsExactly(Verdict.NEW, Verdict.NEW);
        assertThat(checked.get(0).values()).containsEntry(REQUIRED_MEMBERS, "2").containsEntry(LINKED_UNIT, "四川省水利厅");
        assertThat(checked.get(1).values()).containsEntry(REQUIRED_MEMBERS, "0").containsEntry(FROM, "2026-01-01");
        villages.write(checked, context(1, ImportMode.UPSERT));
        assertThat(villages())
                .containsExactly(
                        "510824107201 2026-11-22 1 2 OUT_OF_POVERTY 四川省水利厅",
                        "510824107202 2026-01-01 1 0 WEAK_PARTY_ORG ");
        assertThat(villages.touchedSince(context(1, ImportMode.UPSERT))).isEmpty();
        villages.revert(context(1, ImportMode.UPSERT));
        assertThat(villages()).isEqualTo(before);
    }

    @Test
    void changesSupportFromItsDayAndPutsItBack() {
        places.support(JIALONG, 1, 2);
        String before = state();
        List<FileRow> file = List.of(row(
                2,
                Map.of(
                        VILLAGE_CODE,
                        JIALONG,
                        VILLAGE_CATEGORY,
                        "RED_VILLAGE",
                        REQUIRED_MEMBERS,
                        "3",
                        FROM,
                        "2026-10-01")));
        List<CheckedRow> checked = villages.check(file, context(1, ImportMode.UPSERT));
        assertThat(checked.get(0).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(checked.get(0).old())
                .containsEntry(REQUIRED_MEMBERS, "2")
                .containsEntry(VILLAGE_CATEGORY, "OUT_OF_POVERTY");
        villages.write(checked, context(1, ImportMode.UPSERT));
        assertThat(villages()).contains("510824107201 2026-10-01 1 3 OUT_OF_POVERTY,RED_VILLAGE ");
        assertThat(villages.check(file, context(2, ImportMode.UPSERT)).get(0).verdict())
                .isEqualTo(Verdict.SAME);
        jdbc.sql("update village_support set required_members = 4 where starts_on = date '2026-10-01'")
                .update();
        assertThat(villages.touchedSince(context(1, ImportMode.UPSERT))).containsExactly("嘉龙村村委会");
        villages.revert(context(1, ImportMode.UPSERT));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aBlankCellClearsNothing() {
        places.support(JIALONG, 1, 2);
        assertThat(villages.check(List.of(row(2, Map.of(VILLAGE_CODE, JIALONG))), context(1, ImportMode.UPSERT))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void collectsWhatIsWrongWithVillages_V003_V009_V010() {
        List<CheckedRow> checked = villages.check(
                List.of(
                        row(
                                2,
                                Map.of(
                                        VILLAGE_CODE,
                                        JIALONG,
                                        VILLAGE_CATEGORY,
                                        "SOMETHING",
                                        REQUIRED_FIRST_SECRETARY,
                                        "2",
                                        REQUIRED_MEMBERS,
                                        "30")),
                        row(
                                3,
                                Map.of(
                                        VILLAGE_CODE,
                                        JIALONG,
                                        REQUIRED_FIRST_SECRETARY,
                                        "1",
                                        REQUIRED_MEMBERS,
                                        "1",
                                        FROM,
                                        "2026")),
                        row(4, Map.of(VILLAGE_CODE, "511902104201"))),
                context(1, ImportMode.UPSERT));
        assertThat(codes(checked)).contains("V009", "V003", "V010", "I005");
        assertThat(checked).extracting(CheckedRow::verdict).containsOnly(Verdict.ERROR);
    }

    private static FileRow row(int number, Map<Field, String> values) {
        return new FileRow("Sheet1", new ReadRow(number, new EnumMap<>(values), List.of()), List.of());
    }

    private static ImportContext context(long batch, ImportMode mode) {
        return new ImportContext(batch, mode, DivisionScope.of("510824"), new Actor(7, "staff", "周敏"), TODAY);
    }

    private static List<String> codes(List<CheckedRow> rows) {
        List<String> codes = new ArrayList<>();
        rows.forEach(row -> row.remarks().stream()
                .filter(remark -> !(remark.rule().code().equals("U017") && rows.size() > 2))
                .forEach(remark -> codes.add(remark.rule().code())));
        return codes;
    }

    private List<String> units() {
        return jdbc.sql("select concat_ws(' ', id, name, short_name, (select string_agg(alias, ',' order by alias)"
                        + " from unit_alias where unit_id = id), parent_id) from dispatching_unit order by id")
                .query(String.class)
                .list();
    }

    private List<String> villages() {
        return jdbc.sql("""
                        select concat_ws(' ', s.village_code, s.starts_on, s.required_first_secretary, s.required_members,
                               (select string_agg(category, ',' order by category) from village_category c
                                 where c.village_code = s.village_code),
                               coalesce((select u.name from village_unit_link l join dispatching_unit u on u.id = l.unit_id
                                 where l.village_code = s.village_code), ''))
                          from village_support s where s.ends_on is null order by s.village_code""").query(String.class).list();
    }

    private String state() {
        return jdbc.sql("select village_support_state('510824107201')::text")
                .query(String.class)
                .single();
    }
}
