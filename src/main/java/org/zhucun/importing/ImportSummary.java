package org.zhucun.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.ImportKind;

/**
 * A batch as lists and the API show it.
 *
 * @param columns the columns of the first selected sheet; each sheet has its own as well
 * @param rows counts that add up; after the commit what was written, rows left out counting as errors
 * @param problem why it failed or was sent back, null when nothing is wrong
 * @param receipt what was written, null before the commit
 */
public record ImportSummary(
        long id,
        ImportKind kind,
        ImportMode mode,
        String fileName,
        long fileSize,
        ImportStatus status,
        Progress progress,
        List<ImportLayout.SheetLayout> sheets,
        List<ImportLayout.ColumnLayout> columns,
        RowCounts rows,
        @Nullable Problem problem,
        @Nullable DeclareComplete completeness,
        @Nullable Receipt receipt,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant committedAt,
        @Nullable Instant revertedAt,
        int version) {

    /** How far the background work has come, in percent of this stage's whole. */
    public record Progress(ImportStage stage, int percent) {}

    /** A broken rule and its sentence. */
    public record Problem(String code, String detail) {}
}
