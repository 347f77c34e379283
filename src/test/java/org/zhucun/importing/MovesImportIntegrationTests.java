package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.zhucun.PlacesFixture.staffOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhucun.PageText;
import org.zhucun.recognition.ImportKind;
import org.zhucun.roster.RosterExportService;
import org.zhucun.roster.RosterFilter;
import org.zhucun.roster.RosterOrder;
import org.zhucun.roster.RosterSort;
import org.zhucun.roster.RosterTab;
import org.zhucun.tables.TableFormat;

/** A roster tells who left and who was added, not only who is there. */
class MovesImportIntegrationTests extends ImportingTest {

    @Autowired
    RosterExportService exports;

    @Autowired
    MockMvc mvc;

    private static Someone leader() {
        return Someone.called("邓子龙", 1).firstSecretary();
    }

    private static Someone member() {
        return Someone.called("邓仕林", 2).with("派出单位", "苍溪县林业局");
    }

    @Test
    void aDayOfLeavingEndsTheService() throws Exception {
        committed(Someone.file("moves-a", leader(), member()));
        ImportSummary batch = ready(Someone.file(
                "moves-b",
                leader().with("离任日期", "").with("离任原因", ""),
                member().with("离任日期", "2026-06-30").with("离任原因", "不胜任召回")));
        assertThat(rows(batch.id()))
                .extracting(
                        row -> row.verdict().name(),
                        row -> row.values().get("endedOn"),
                        row -> row.values().get("endReason"))
                .contains(tuple("WARNING", "2026-06-30", "RECALLED"));
        Document page = PageText.of(mvc, "/imports/" + batch.id() + "/check?show=ALL", staffOf("510824"));
        assertThat(page.select("#sheet .rn .tag").eachText()).containsExactly("离任");
        imports.commit(CANGXI, batch.id(), ALL, CLERK);
        await(batch.id(), ImportStatus.COMMITTED);
        assertThat(jdbc.sql(
                                "select c.name, a.status, a.ended_on::text, a.end_reason from assignment a join cadre c on c.id = a.cadre_id")
                        .query()
                        .listOfRows())
                .extracting(
                        row -> row.get("name"),
                        row -> row.get("status"),
                        row -> row.get("ended_on"),
                        row -> row.get("end_reason"))
                .containsExactlyInAnyOrder(
                        tuple("邓子龙", "IN_POST", null, null), tuple("邓仕林", "ENDED", "2026-06-30", "RECALLED"));
    }

    @ParameterizedTest
    @CsvSource({
        "任期届满, TERM_END",
        "召回, RECALLED",
        "调整, ADJUSTED",
        "提拔, PROMOTED",
        "退休, RETIRED",
        "身体原因, HEALTH",
        "因病, HEALTH",
        "辞职, RESIGNED",
        "调动, TRANSFERRED",
        "工作调动, TRANSFERRED",
        "去世, DECEASED",
        "村合并, VILLAGE_MERGED",
        "村退出范围, VILLAGE_OUT_OF_SCOPE",
        "村移出名单, VILLAGE_OUT_OF_SCOPE"
    })
    void readsEveryReasonItWrites(String written, String reason) {
        ImportSummary batch = ready(Someone.file(
                "moves-" + written, member().with("离任时间", "2026.06.30").with("离任原因", written)));
        assertThat(rows(batch.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry("endReason", reason));
    }

    @Test
    void aListOfAdditionsAddsAndTouchesNobodyElse() {
        committed(Someone.file("moves-c", leader(), member()));
        String before = state();
        committed(Someone.file(
                "moves-d",
                Someone.called("罗思源", 3)
                        .with("到岗时间", "2026-07-15")
                        .with("拟结束时间", "")
                        .with("选派方式", "增派")));
        assertThat(state()).startsWith(before).endsWith("罗思源 ADDITION IN_POST 2026-07-15");
        assertThat(inPost()).isEqualTo(3);
    }

    private String state() {
        return String.join(
                "\n",
                jdbc.sql("select c.name || ' ' || a.source || ' ' || a.status || ' ' || a.starts_on from assignment a"
                                + " join cadre c on c.id = a.cadre_id order by a.id")
                        .query(String.class)
                        .list());
    }

    @Test
    void thoseWhoLeftComeBackTheSame() throws IOException {
        committed(Someone.file(
                "moves-e",
                leader().with("离任时间", "2026-06-30").with("离任原因", "提拔"),
                member().with("离任时间", "2026-05-31").with("离任原因", "因病")));
        RosterFilter left = RosterFilter.ALL.withTab(RosterTab.ENDED);
        Path file = exports.export(
                CANGXI, CLERK, left, new RosterOrder(RosterSort.PLANNED_END, false), TableFormat.XLSX, true);
        try {
            ReceiveFile again =
                    new ReceiveFile(ImportKind.ROSTER, ImportMode.UPSERT, "已离任.xlsx", Files.readAllBytes(file));
            ImportSummary batch = await(imports.receive(CANGXI, again, CLERK), ImportStatus.READY);
            assertThat(List.of(batch.rows().total(), batch.rows().same())).containsExactly(2, 2);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theTemplateHasColumnsForThoseWhoLeaveWhenAsked() throws Exception {
        assertThat(headers("/api/templates/ROSTER.xlsx")).doesNotContain("离任时间");
        assertThat(headers("/api/templates/ROSTER.xlsx?leaving=true")).contains("离任时间", "离任原因");
    }

    private List<String> headers(String address) throws Exception {
        byte[] file = mvc.perform(get(address).with(staffOf("510824")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<String> texts = new ArrayList<>();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        }
        return texts;
    }
}
