package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhucun.assignment.EndReason;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;

class ImportLifecycleIntegrationTests extends ImportingTest {

    @Autowired
    ImportWipeService wiping;

    private static byte[] two(String salt) {
        return Someone.file(
                salt,
                Someone.called("邓子龙", 1).firstSecretary(),
                Someone.called("邓仕林", 2).with("派出单位", "苍溪县林业局"));
    }

    private static String code(Throwable e) {
        return e instanceof ConflictException conflict
                ? conflict.violation().rule().code()
                : ((RuleViolationException) e).violations().get(0).rule().code();
    }

    @Test
    void aFileBecomesARosterAndAReceipt() {
        ImportSummary ready = ready(two("a"));
        assertThat(ready.rows())
                .isEqualTo(new RowCounts(
                        2, 2 - ready.rows().warning(), 0, 0, 0, ready.rows().warning()));
        assertThat(inPost()).isZero();

        imports.commit(CANGXI, ready.id(), ALL, CLERK);
        ImportSummary done = await(ready.id(), ImportStatus.COMMITTED);
        assertThat(done.rows()).isEqualTo(new RowCounts(2, 2, 0, 0, 0, 0));
        assertThat(done.receipt()).isNotNull();
        assertThat(jdbc.sql(
                                "select c.name, c.id_number, c.birth, a.village_code, a.role, a.unit_level, a.status, a.arrived_on"
                                        + " from assignment a join cadre c on c.id = a.cadre_id order by c.name desc")
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("name"), row -> row.get("role"), row -> row.get("unit_level"))
                .containsExactlyInAnyOrder(
                        tuple("邓子龙", "FIRST_SECRETARY", "PROVINCIAL"), tuple("邓仕林", "TEAM_MEMBER", "COUNTY"));
        assertThat(inPost()).isEqualTo(2);
    }

    @Test
    void showsNumbersMaskedAndPagesThroughRows() {
        ImportSummary batch = ready(two("b"));
        var first = queries.rows(CANGXI, batch.id(), null, null, 1, true);
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.items().get(0).row()).isEqualTo(2);
        assertThat(first.items().get(0).values())
                .containsEntry(
                        "idNumber", "510824********" + Someone.idNumber(1).substring(14))
                .containsEntry("phone", "138****0001")
                .containsEntry("villageCode", "510824107201")
                .containsEntry("birth", "1984-03");
        var second = queries.rows(CANGXI, batch.id(), null, first.next(), 1, false);
        assertThat(second.items()).extracting(ImportRowSummary::row).containsExactly(3);
        assertThat(second.next()).isNull();
    }

    @Test
    void theSameListAgainChangesNothingAndAnotherPhoneIsAChange() {
        committed(two("c"));
        assertThat(ready(two("d")).rows().same()).isEqualTo(2);

        ImportSummary changed = ready(Someone.file(
                "e",
                Someone.called("邓子龙", 1)
                        .firstSecretary()
                        .with("联系电话", "13911112222")
                        .with("单位职务", "")));
        assertThat(changed.rows().changed() + changed.rows().warning()).isEqualTo(1);
        assertThat(rows(changed.id()).get(0).old()).containsExactly(Map.entry("phone", "138****0001"));
        imports.commit(CANGXI, changed.id(), ALL, CLERK);
        await(changed.id(), ImportStatus.COMMITTED);
        assertThat(jdbc.sql("select phone, post from cadre where name = '邓子龙'")
                        .query()
                        .singleRow())
                .containsEntry("phone", "13911112222")
                .containsEntry("post", "一级主任科员");

        imports.revert(CANGXI, changed.id(), CLERK);
        assertThat(jdbc.sql("select phone from cadre where name = '邓子龙'")
                        .query(String.class)
                        .single())
                .isEqualTo("13800000001");
    }

    @Test
    void importsTheSameFileOnce_I101() {
        long first = committed(two("f")).id();
        assertThatThrownBy(() -> upload(two("f")))
                .satisfies(e -> assertThat(code(e)).isEqualTo("I101"));
        imports.revert(CANGXI, first, CLERK);
        assertThat(inPost()).isZero();
        assertThat(jdbc.sql("select count(*) from cadre").query(Long.class).single())
                .isZero();
        committed(two("f"));
        assertThat(inPost()).isEqualTo(2);
    }

    @Test
    void doesNotTakeBackWhatSomethingLaterTouched_I103() {
        long first = committed(two("g")).id();
        long second = committed(Someone.file(
                        "h", Someone.called("邓子龙", 1).firstSecretary().with("联系电话", "13911112222")))
                .id();
        assertThatThrownBy(() -> imports.revert(CANGXI, first, CLERK)).satisfies(e -> {
            assertThat(code(e)).isEqualTo("I103");
            assertThat(((ConflictException) e).violation().args().get(1))
                    .asString()
                    .contains("邓子龙");
        });
        assertThat(inPost()).isEqualTo(2);
        imports.revert(CANGXI, second, CLERK);
        imports.revert(CANGXI, first, CLERK);
        assertThat(jdbc.sql("select count(*) from cadre").query(Long.class).single())
                .isZero();
        assertThat(queries.batch(CANGXI, first).status()).isEqualTo(ImportStatus.REVERTED);
    }

    @Test
    void wipesTheBytesAfterADayAndSaysSo_I105() {
        long id = ready(two("i")).id();
        jdbc.sql("update import_batch set uploaded_at = uploaded_at - interval '25 hours'")
                .update();
        wiping.wipe();
        ImportSummary batch = queries.batch(CANGXI, id);
        assertThat(batch.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(batch.problem())
                .isNotNull()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("I105"));
        assertThat(jdbc.sql("select count(*) from import_file")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNothingFromWhoIsResponsibleForNothing_I106() {
        assertThatThrownBy(() -> upload(DivisionScope.NOTHING, two("j")))
                .satisfies(e -> assertThat(code(e)).isEqualTo("I106"));
    }

    @Test
    void leavesErrorsOutOnlyOnPurpose_I107() {
        byte[] file = Someone.file(
                "k", Someone.called("邓子龙", 1), Someone.called("邓仕林", 2).with("身份证号", "510824198403150000"));
        ImportSummary batch = ready(file);
        assertThat(batch.rows().error()).isEqualTo(1);
        assertThatThrownBy(() -> imports.commit(CANGXI, batch.id(), ALL, CLERK))
                .satisfies(e -> assertThat(code(e)).isEqualTo("I107"));
        imports.commit(CANGXI, batch.id(), new CommitImport(true, null), CLERK);
        ImportSummary done = await(batch.id(), ImportStatus.COMMITTED);
        assertThat(done.rows()).isEqualTo(new RowCounts(2, 1, 0, 0, 1, 0));
        assertThat(inPost()).isEqualTo(1);
    }

    @Test
    void writesTheChosenRowsAlone() {
        ImportSummary batch = ready(two("l"));
        imports.commit(
                CANGXI,
                batch.id(),
                new CommitImport(
                        false, List.of(new RowPlace(rows(batch.id()).get(0).sheet(), 3))),
                CLERK);
        await(batch.id(), ImportStatus.COMMITTED);
        assertThat(jdbc.sql("select name from cadre").query(String.class).list())
                .containsExactly("邓仕林");
    }

    @Test
    void checksAgainInsideTheCommit_I110() {
        long overtaken = ready(Someone.file("m", Someone.called("雷建", 3).firstSecretary()))
                .id();
        committed(two("n"));
        imports.commit(CANGXI, overtaken, ALL, CLERK);
        ImportSummary back = await(overtaken, ImportStatus.READY);
        assertThat(back.problem())
                .isNotNull()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("I110"));
        assertThat(rows(overtaken)).extracting(ImportRowSummary::verdict).containsExactly(Verdict.ERROR);
        assertThat(inPost()).isEqualTo(2);
    }

    @Test
    void twoImportsOfOnePersonQueue() {
        long one = ready(Someone.file("o", Someone.called("雷建", 3))).id();
        long other = ready(Someone.file("p", Someone.called("雷建", 3))).id();
        imports.commit(CANGXI, one, ALL, CLERK);
        imports.commit(CANGXI, other, ALL, CLERK);
        await(one, ImportStatus.COMMITTED);
        ImportSummary second = await(other, ImportStatus.COMMITTED);
        assertThat(inPost()).isEqualTo(1);
        assertThat(queries.batch(CANGXI, one).rows().same() + second.rows().same())
                .isEqualTo(1);
    }

    @Test
    void declaresAListCompleteWithAReason_I111() {
        committed(two("q"));
        long id = ready(Someone.file("r", Someone.called("邓子龙", 1).firstSecretary()))
                .id();
        assertThat(queries.leavers(CANGXI, id, "510824"))
                .extracting(Leaver::name)
                .containsExactly("邓仕林");
        LocalDate on = LocalDate.of(2026, 10, 31);
        assertThatThrownBy(
                        () -> imports.complete(CANGXI, id, new DeclareComplete("510824", " ", on, EndReason.TERM_END)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("I111"));
        assertThatThrownBy(
                        () -> imports.complete(CANGXI, id, new DeclareComplete("51", "县委文件", on, EndReason.TERM_END)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("I111"));
        imports.complete(CANGXI, id, new DeclareComplete("510824", "县委文件", on, EndReason.TERM_END));
        imports.commit(CANGXI, id, ALL, CLERK);
        ImportSummary done = await(id, ImportStatus.COMMITTED);
        assertThat(done.receipt())
                .isNotNull()
                .satisfies(receipt -> assertThat(receipt.ended()).isEqualTo(1));
        assertThat(jdbc.sql("select c.name from assignment a join cadre c on c.id = a.cadre_id"
                                + " where a.status = 'ENDED' and a.ended_on = date '2026-10-31'")
                        .query(String.class)
                        .list())
                .containsExactly("邓仕林");
        imports.revert(CANGXI, id, CLERK);
        assertThat(inPost()).isEqualTo(2);
    }

    @Test
    void aListWithErrorsIsNotComplete_I115() {
        long id = ready(Someone.file(
                        "s", Someone.called("邓子龙", 1), Someone.called("邓仕林", 2).with("身份证号", "1")))
                .id();
        imports.complete(
                CANGXI, id, new DeclareComplete("510824", "县委文件", LocalDate.of(2026, 10, 31), EndReason.TERM_END));
        assertThatThrownBy(() -> imports.commit(CANGXI, id, new CommitImport(true, null), CLERK))
                .satisfies(e -> assertThat(code(e)).isEqualTo("I115"));
    }

    @Test
    void correctsOneCellAndAllOfOneKind() {
        long id = ready(Someone.file(
                        "t",
                        Someone.called("邓子龙", 1).with("派出单位", "省水厅"),
                        Someone.called("邓仕林", 2).with("派出单位", "省水厅"),
                        Someone.called("雷建", 3).with("身份证号", "510824198403150000")))
                .id();
        assertThat(queries.batch(CANGXI, id).rows().error()).isEqualTo(3);
        assertThat(corrections.correctAll(CANGXI, id, new CorrectKind("unitName", "省水厅", "四川省水利厅"), CLERK))
                .isEqualTo(2);
        assertThat(queries.batch(CANGXI, id).rows().error()).isEqualTo(1);
        RowPlace third = new RowPlace(rows(id).get(2).sheet(), 4);
        corrections.correct(CANGXI, id, third, Map.of("idNumber", Someone.idNumber(3)), CLERK);
        assertThat(queries.row(CANGXI, id, third).verdict()).isNotEqualTo(Verdict.ERROR);
        assertThat(queries.batch(CANGXI, id).rows().error()).isZero();
        imports.commit(CANGXI, id, ALL, CLERK);
        await(id, ImportStatus.COMMITTED);
        assertThat(inPost()).isEqualTo(3);
    }

    @Test
    void typesNoMoreIntoACellThanItHolds_I116() {
        long id = ready(two("u")).id();
        RowPlace row = new RowPlace(rows(id).get(0).sheet(), 2);
        assertThatThrownBy(() -> corrections.correct(CANGXI, id, row, Map.of("remark", "长".repeat(501)), CLERK))
                .satisfies(e -> assertThat(code(e)).isEqualTo("I116"));
    }

    @Test
    void aBatchOfAnotherOfficeIsNotThere() {
        long id = upload(DivisionScope.of("51"), two("v"));
        await(id, ImportStatus.READY);
        assertThatThrownBy(() -> queries.batch(CANGXI, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.commit(CANGXI, id, ALL, CLERK)).isInstanceOf(NotFoundException.class);
        assertThat(queries.batches(CANGXI, null, 10).items()).isEmpty();
        assertThat(queries.batches(DivisionScope.of("51"), null, 10).items())
                .extracting(ImportSummary::id)
                .containsExactly(id);
    }

    @Test
    void aRowOutsideTheScopeIsAnErrorAndNotWritten() {
        long id = await(upload(DivisionScope.of("511902"), two("w")), ImportStatus.READY)
                .id();
        assertThat(queries.batch(DivisionScope.of("511902"), id).rows().error()).isEqualTo(2);
    }
}
