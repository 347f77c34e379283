package org.zhucun.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;

/**
 * One uploaded file on its way into the roster. It holds no row of the file: only where it stands, what its columns
 * mean, and how many rows came out how. Moves it must not make are refused as I102.
 */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ImportBatch {

    @Id
    @GeneratedValue(generator = "import_batch_seq")
    @SequenceGenerator(name = "import_batch_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 6)
    private ImportMode mode;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ImportStatus status = ImportStatus.RECEIVED;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private ImportStage stage = ImportStage.WAITING;

    private short percent;

    @Column(nullable = false, length = 200)
    private String fileName;

    @Column(nullable = false)
    private long fileSize;

    @Column(nullable = false, length = 64)
    private String sha256;

    /** The prefixes of the office it was uploaded for, joined by commas. */
    @Column(nullable = false, length = 500)
    private String scope;

    @Column(nullable = false)
    private long uploadedById;

    @Column(nullable = false, length = 40)
    private String uploadedBy;

    @Column(nullable = false, length = 40)
    private String uploaderName;

    @Column(nullable = false)
    private Instant uploadedAt;

    private @Nullable String problem;

    private @Nullable String layout;

    private @Nullable String mapping;

    /** Counts the mappings and corrections made; a preview of an older one is out of date. */
    @Column(nullable = false)
    private int revision;

    private @Nullable String completeness;

    @Column(nullable = false)
    private int totalRows;

    @Column(nullable = false)
    private int newRows;

    @Column(nullable = false)
    private int changedRows;

    @Column(nullable = false)
    private int sameRows;

    @Column(nullable = false)
    private int errorRows;

    @Column(nullable = false)
    private int warningRows;

    private @Nullable String orders;

    private @Nullable String receipt;

    private @Nullable Instant committedAt;

    private @Nullable Instant revertedAt;

    @Version
    private int version;

    static ImportBatch received(ReceiveFile file, String sha256, DivisionScope scope, Actor actor, Instant now) {
        ImportBatch batch = new ImportBatch();
        batch.kind = file.kind();
        batch.mode = file.mode();
        batch.fileName = file.shortName();
        batch.fileSize = file.content().length;
        batch.sha256 = sha256;
        batch.scope = BatchScope.written(scope);
        batch.uploadedById = actor.accountId();
        batch.uploadedBy = actor.username();
        batch.uploaderName = actor.name();
        batch.uploadedAt = now;
        return batch;
    }

    DivisionScope divisionScope() {
        return BatchScope.read(scope);
    }

    RowCounts counts() {
        return new RowCounts(totalRows, newRows, changedRows, sameRows, errorRows, warningRows);
    }

    /** The bytes are about to be read, or read again. */
    void read() {
        allow(EnumSet.of(
                ImportStatus.RECEIVED,
                ImportStatus.READING,
                ImportStatus.CHECKING,
                ImportStatus.MAPPING,
                ImportStatus.READY));
        status = ImportStatus.READING;
        stage = ImportStage.READING;
        percent = 5;
    }

    /** The tables were found; a person may have to say what their columns mean. */
    void recognised(String newLayout, boolean needsConfirmation) {
        allow(EnumSet.of(ImportStatus.READING, ImportStatus.READY, ImportStatus.MAPPING));
        layout = newLayout;
        status = needsConfirmation ? ImportStatus.MAPPING : ImportStatus.CHECKING;
        stage = needsConfirmation ? ImportStage.WAITING : ImportStage.CHECKING;
        percent = 60;
    }

    void checked(RowCounts counts) {
        allow(EnumSet.of(ImportStatus.CHECKING, ImportStatus.READY));
        count(counts);
        status = ImportStatus.READY;
        stage = ImportStage.WAITING;
        percent = 100;
    }

    private void count(RowCounts counts) {
        totalRows = counts.total();
        newRows = counts.fresh();
        changedRows = counts.changed();
        sameRows = counts.same();
        errorRows = counts.error();
        warningRows = counts.warning();
    }

    void failed(String newProblem) {
        allow(EnumSet.complementOf(EnumSet.of(ImportStatus.COMMITTED, ImportStatus.REVERTED)));
        problem = newProblem;
        status = ImportStatus.FAILED;
        stage = ImportStage.DONE;
    }

    /** A person said what the columns mean; everything is read again. */
    void mapped(String newMapping) {
        allow(EnumSet.of(ImportStatus.MAPPING, ImportStatus.READY));
        mapping = newMapping;
        revision++;
        status = ImportStatus.READING;
        stage = ImportStage.WAITING;
        percent = 0;
    }

    void corrected() {
        allow(EnumSet.of(ImportStatus.READY));
        revision++;
        problem = null;
    }

    void complete(@Nullable String choice) {
        allow(EnumSet.of(ImportStatus.READY));
        completeness = choice;
    }

    void commit(String newOrders) {
        allow(EnumSet.of(ImportStatus.READY));
        orders = newOrders;
        problem = null;
        status = ImportStatus.COMMITTING;
        stage = ImportStage.WAITING;
        percent = 0;
    }

    /** @param written what was written, by what it did; a left out row counts as an error */
    void committed(String newReceipt, RowCounts written, Instant now) {
        allow(EnumSet.of(ImportStatus.COMMITTING));
        receipt = newReceipt;
        count(written);
        committedAt = now;
        status = ImportStatus.COMMITTED;
        stage = ImportStage.DONE;
        percent = 100;
    }

    /** The commit wrote nothing, and says why. */
    void sentBack(String newProblem) {
        allow(EnumSet.of(ImportStatus.COMMITTING));
        problem = newProblem;
        status = ImportStatus.READY;
        stage = ImportStage.WAITING;
        percent = 100;
    }

    void revert(Instant now) {
        allow(EnumSet.of(ImportStatus.COMMITTED));
        revertedAt = now;
        status = ImportStatus.REVERTED;
    }

    private void allow(EnumSet<ImportStatus> from) {
        if (!from.contains(status)) {
            throw new ConflictException(BatchRule.WRONG_STATE, status.name());
        }
    }
}
