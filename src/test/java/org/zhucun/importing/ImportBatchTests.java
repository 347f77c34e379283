package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;

class ImportBatchTests {

    private static final RowCounts COUNTS = new RowCounts(3, 2, 0, 1, 0, 0);
    private static final Map<String, Consumer<ImportBatch>> MOVES = new LinkedHashMap<>();
    private static final Map<String, Set<ImportStatus>> ALLOWED = new LinkedHashMap<>();

    static {
        move("read", ImportBatch::read, EnumSet.range(ImportStatus.RECEIVED, ImportStatus.READY));
        move(
                "recognised",
                batch -> batch.recognised("{}", false),
                EnumSet.of(ImportStatus.READING, ImportStatus.MAPPING, ImportStatus.READY));
        move("checked", batch -> batch.checked(COUNTS), EnumSet.of(ImportStatus.CHECKING, ImportStatus.READY));
        move(
                "failed",
                batch -> batch.failed("{}"),
                EnumSet.complementOf(EnumSet.of(ImportStatus.COMMITTED, ImportStatus.REVERTED)));
        move("mapped", batch -> batch.mapped("{}"), EnumSet.of(ImportStatus.MAPPING, ImportStatus.READY));
        move("corrected", ImportBatch::corrected, EnumSet.of(ImportStatus.READY));
        move("complete", batch -> batch.complete("{}"), EnumSet.of(ImportStatus.READY));
        move("commit", batch -> batch.commit("{}"), EnumSet.of(ImportStatus.READY));
        move("committed", batch -> batch.committed("{}", COUNTS, Instant.EPOCH), EnumSet.of(ImportStatus.COMMITTING));
        move("sentBack", batch -> batch.sentBack("{}"), EnumSet.of(ImportStatus.COMMITTING));
        move("revert", batch -> batch.revert(Instant.EPOCH), EnumSet.of(ImportStatus.COMMITTED));
    }

    private static void move(String name, Consumer<ImportBatch> move, Set<ImportStatus> from) {
        MOVES.put(name, move);
        ALLOWED.put(name, from);
    }

    private static ImportBatch received() {
        ReceiveFile file = new ReceiveFile(ImportKind.ROSTER, ImportMode.UPSERT, "C:\\a\\名单.xlsx", new byte[] {1});
        return ImportBatch.received(
                file, "00", DivisionScope.of("5108", "511902"), new Actor(3, "importer", "何海涛"), Instant.EPOCH);
    }

    private static ImportBatch in(ImportStatus status) {
        ImportBatch batch = received();
        switch (status) {
            case RECEIVED -> {}
            case READING -> batch.read();
            case MAPPING -> {
                batch.read();
                batch.recognised("{}", true);
            }
            case CHECKING -> {
                batch.read();
                batch.recognised("{}", false);
            }
            case READY -> {
                in(batch, ImportStatus.CHECKING);
                batch.checked(COUNTS);
            }
            case FAILED -> batch.failed("{}");
            case COMMITTING -> {
                in(batch, ImportStatus.CHECKING);
                batch.checked(COUNTS);
                batch.commit("{}");
            }
            case COMMITTED, REVERTED -> {
                in(batch, ImportStatus.CHECKING);
                batch.checked(COUNTS);
                batch.commit("{}");
                batch.committed("{}", COUNTS, Instant.EPOCH);
                if (status == ImportStatus.REVERTED) {
                    batch.revert(Instant.EPOCH);
                }
            }
        }
        assertThat(batch.getStatus()).isEqualTo(status);
        return batch;
    }

    private static void in(ImportBatch batch, ImportStatus checking) {
        batch.read();
        batch.recognised("{}", false);
        assertThat(batch.getStatus()).isEqualTo(checking);
    }

    @Test
    void makesTheMovesItsStateAllowsAndNoOther_I102() {
        MOVES.forEach((name, move) -> {
            for (ImportStatus from : ImportStatus.values()) {
                ImportBatch batch = in(from);
                if (ALLOWED.get(name).contains(from)) {
                    move.accept(batch);
                } else {
                    assertThatThrownBy(() -> move.accept(batch))
                            .as("%s from %s", name, from)
                            .isInstanceOfSatisfying(
                                    ConflictException.class,
                                    e -> assertThat(e.violation().rule().code()).isEqualTo("I102"));
                    assertThat(batch.getStatus()).isEqualTo(from);
                }
            }
        });
    }

    @Test
    void keepsTheNameWithoutItsPathAndTheScopeInOrder() {
        ImportBatch batch = received();
        assertThat(batch.getFileName()).isEqualTo("名单.xlsx");
        assertThat(batch.getScope()).isEqualTo("5108,511902");
        assertThat(batch.divisionScope()).isEqualTo(DivisionScope.of("511902", "5108"));
    }

    @Test
    void isSeenByWhoeverSeesAllOfItsDivisions() {
        assertThat(BatchScope.sees(DivisionScope.of("51"), "5108,511902")).isTrue();
        assertThat(BatchScope.sees(DivisionScope.of("5108"), "5108,511902")).isFalse();
        assertThat(BatchScope.sees(DivisionScope.NOTHING, "5108")).isFalse();
        assertThat(BatchScope.sees(DivisionScope.ofUnit(4), "5108")).isFalse();
    }

    @Test
    void countsUpItsRevisionWithEachMappingAndCorrection() {
        ImportBatch batch = in(ImportStatus.READY);
        batch.corrected();
        batch.mapped("{}");
        assertThat(batch.getRevision()).isEqualTo(2);
    }
}
