package org.zhucun.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;
import org.zhucun.division.DivisionListQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.JudgedDivision;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.spreadsheet.ReadLimits;
import org.zhucun.spreadsheet.SpreadsheetReader;

/** Lists of divisions, from the bytes of a file to the tree and back. */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class DivisionImportIntegrationTests {

    private static final Actor STAFF = new Actor(7, "staff", "周敏");

    @Autowired
    DivisionLane lane;

    @Autowired
    DivisionTarget target;

    @Autowired
    DivisionListQueries staged;

    @Autowired
    JdbcClient jdbc;

    PlacesFixture places;

    @BeforeEach
    void load() {
        places = new PlacesFixture(jdbc);
        places.load();
    }

    @Test
    void foundsAProvinceWithCitiesWithoutCountiesAndPseudoCities_D007() {
        RowCounts counts = check(
                "全国区划",
                "统计用区划代码,名称",
                "440000000000,广东省",
                "441900000000,东莞市",
                "441900003000,东城街道",
                "441900003001,岗贝社区居民委员会",
                "420000,湖北省",
                "429004,仙桃市",
                "429004001,沙嘴街道",
                "110000,北京市",
                "110101,东城区",
                "",
                "注：共 9 个");
        assertThat(counts).isEqualTo(new RowCounts(9, 9, 0, 0, 0, 0));
        commit();
        assertThat(parents("44", "42", "11"))
                .containsExactly(
                        "11 -",
                        "110101 11",
                        "42 -",
                        "429004 42",
                        "429004001 429004",
                        "44 -",
                        "4419 44",
                        "441900003 4419",
                        "441900003001 441900003");
        assertThat(jdbc.sql(
                                "select short_name || ' ' || initials || ' ' || valid_from from division where code = '4419'")
                        .query(String.class)
                        .single())
                .isEqualTo("东莞 DG 2020-01-01");
        assertThat(staged.rows(1, null, -1, 100))
                .filteredOn(row -> row.note() != null)
                .extracting(JudgedDivision::code)
                .containsExactly("429004", "110101");
        assertThat(check("代码,名称", "440000000000,广东省", "441900003000,东城街道").same())
                .isEqualTo(2);
    }

    @Test
    void findsTheParentInTheFileOrTheTreeAndElseSaysWhichIsMissing_D004() {
        assertThat(check("代码,名称", "510824108,白桥镇", "510824108201,白桥村村委会", "510899001,没有镇", "510899001201,没有村")
                        .error())
                .isEqualTo(2);
        assertThat(errors()).containsExactly("D004 510899", "D004 510899001");
    }

    @Test
    void saysWhatIsWrongWithARow_D001_D005_D006_D012_D013() {
        check("代码,名称,撤销日期", "51082,五位,", "510825,新县,", "510825000000,新县,", "510826,,", "61,陕西省,", "510824107,五龙镇,昨天");
        assertThat(errors()).containsExactly("D001 51082", "D005 510825|3", "D006 0", "D012 61", "D013 510824107");
        assertThat(lane.rows(1, ImportLayout.EMPTY, Verdict.ERROR, null, 2).items())
                .hasSize(2);
    }

    @Test
    void renamesAndClosesWithSuccessorsAndPutsEverythingBack_D010() {
        places.inPost(1, "陈明远", PlacesFixture.PROVINCIAL, "510824107201", "FIRST_SECRETARY");
        String before = tree();
        RowCounts counts = check(
                "代码,名称,撤销日期,接替区划代码",
                "510824,苍溪市,,",
                "510824107201,嘉龙村村委会,2026-10-01,510824107202 510824107203",
                "510824107203,新村村委会,,");
        assertThat(counts).isEqualTo(new RowCounts(3, 1, 1, 0, 0, 1));
        Receipt receipt = commit();
        assertThat(receipt.fresh()).isEqualTo(1);
        assertThat(receipt.changed()).isEqualTo(2);
        assertThat(jdbc.sql("select name || ' ' || initials from division where code = '510824'")
                        .query(String.class)
                        .single())
                .isEqualTo("苍溪市 CX");
        assertThat(jdbc.sql("select valid_to from division where code = '510824107201'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(jdbc.sql("select successor_code from division_successor order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("510824107202", "510824107203");
        assertThat(target.touchedSince(context())).isEmpty();

        target.revert(context());
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void closesOnlyWhatIsThereAndWhoseSuccessorIsThere_D008() {
        check("代码,名称,接替区划代码", "510824107209,没有村,510824107202", "510824107201,嘉龙村,510824107299");
        assertThat(errors()).containsExactly("D008 510824107209", "D008 510824107299");
    }

    @Test
    void bringsBackWhatWasClosedWithAWarning_D009() {
        jdbc.sql("update division set valid_to = date '2024-01-01' where code = '510824107201'")
                .update();
        assertThat(check("代码,名称", "510824107201,嘉龙村村委会").warning()).isEqualTo(1);
        commit();
        assertThat(jdbc.sql("select count(*) from division where valid_to is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void namesWhatHasTouchedItSince() {
        check("代码,名称", "510824107203,新村村委会");
        commit();
        places.support("510824107203", 1, 2);
        assertThat(target.touchedSince(context())).containsExactly("新村村委会");
    }

    @Test
    void isCorrectedInItsFile_D011() {
        assertThatThrownBy(() -> target.check(List.of(), context()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations().get(0).rule().code()).isEqualTo("D011"));
    }

    @Test
    void databaseKeepsTheTreeStraight_D001_D002_D003() {
        assertRefused(
                "insert into division values ('5109', 'COUNTY', 'x', 'x', 'X', '51', date '2020-01-01')", "d001_");
        assertRefused(
                "insert into division values ('5109', 'CITY', 'x', 'x', 'X', '5108', date '2020-01-01')", "d002_");
        assertRefused("update division set valid_to = valid_from where code = '5108'", "d003_");
    }

    private void assertRefused(String sql, String constraint) {
        jdbc.sql("savepoint before_it").update();
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining(constraint);
        jdbc.sql("rollback to savepoint before_it").update();
    }

    private RowCounts check(String... lines) {
        byte[] content = Stream.of(lines).reduce("", (a, b) -> a + b + "\n").getBytes(UTF_8);
        DivisionFile file =
                new DivisionFile(new SpreadsheetReader(ReadLimits.defaults()).read(content, "list.csv"), null);
        assertThat(file.recognised().refusal()).isNull();
        return lane.check(facts(), file);
    }

    private Receipt commit() {
        return lane.commit(facts(), new CommitOrders(false, null, STAFF), context());
    }

    private static BatchFacts facts() {
        return new BatchFacts(1, ImportKind.DIVISIONS, ImportMode.UPSERT, "11,42,44,51", "list.csv", STAFF, null, 0);
    }

    private static ImportContext context() {
        return new ImportContext(
                1, ImportMode.UPSERT, DivisionScope.of("11", "42", "44", "51"), STAFF, LocalDate.of(2026, 11, 22));
    }

    private List<String> errors() {
        return staged.rows(1, "ERROR", -1, 100).stream()
                .map(row -> row.error().code() + " "
                        + String.join(
                                "|", row.args().stream().map(String::valueOf).toList()))
                .toList();
    }

    private List<String> parents(String... provinces) {
        return jdbc.sql("select code || ' ' || coalesce(parent_code, '-') from division where left(code, 2) = any(?)"
                        + " order by code")
                .param(provinces)
                .query(String.class)
                .list();
    }

    private String tree() {
        return jdbc.sql("select md5(string_agg(d::text || coalesce((select string_agg(s.successor_code, ',')"
                        + " from division_successor s where s.code = d.code), ''), ';' order by code)) from division d")
                .query(String.class)
                .single();
    }
}
