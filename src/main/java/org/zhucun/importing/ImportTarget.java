package org.zhucun.importing;

import java.util.List;
import org.zhucun.recognition.ImportKind;

/**
 * What one kind of file means: how its rows are judged, written and taken back. One bean per kind; all of them run
 * through the same batch, preview, commit and receipt.
 */
interface ImportTarget {

    ImportKind kind();

    /**
     * Judges all rows of a file at once: gathers once per kind of thing, then judges without I/O. Called for the
     * preview, after corrections, and again inside the transaction of the commit. Never writes.
     *
     * @return one per row, in the same order
     */
    List<CheckedRow> check(List<FileRow> rows, ImportContext context);

    /**
     * Judges rows again that have not changed since; what was looked up for them may have.
     *
     * @param before what {@link #check} or this said of the same rows
     */
    default List<CheckedRow> checkAgain(List<FileRow> rows, List<CheckedRow> before, ImportContext context) {
        return check(rows, context);
    }

    /**
     * Writes rows in the running transaction, which already holds the lock that makes imports of this kind queue.
     *
     * @param rows what {@link #check} just said is neither an error nor the same, in the order of the file
     */
    void write(List<CheckedRow> rows, ImportContext context);

    /** Who would leave if the file were all there is in the division; empty for kinds that know no such thing. */
    default List<Leaver> leavers(String division, List<CheckedRow> rows, ImportContext context) {
        return List.of();
    }

    /**
     * Ends the service of everyone {@link #leavers} names, in the running transaction.
     *
     * @return how many
     */
    default int complete(DeclareComplete declaration, List<CheckedRow> rows, ImportContext context) {
        return 0;
    }

    /**
     * What has touched this batch's rows since, one line each such as a person's name and village, at most 100; empty
     * when the batch can be taken back.
     */
    List<String> touchedSince(ImportContext context);

    /** Takes back everything the batch wrote, in the running transaction. */
    void revert(ImportContext context);
}
