package org.zhucun.audit;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the record found.
 *
 * @param checked links read and found right
 * @param firstBad the number of the first entry that is not right, as the list of acts shows it; for a cut tail whose
 *     entries are gone without a trace, the first missing place in the chain; null when all is right
 * @param finding what is wrong with it, null when all is right
 * @param head the last place in the chain
 * @param checkpoints how many signed checkpoints outside the database agreed
 */
public record Verification(
        boolean ok,
        long checked,
        @Nullable Long firstBad,
        @Nullable Finding finding,
        long head,
        int checkpoints) {

    /** What can be wrong with an entry. */
    public enum Finding {
        /** What it says is not what it said. */
        CHANGED,
        /** It is gone. */
        DELETED,
        /** It was put in behind the program's back. */
        INSERTED,
        /** It does not follow on the one before it. */
        REORDERED,
        /** It and all after it are gone. */
        CUT_OFF,
        /** The chain is not the one whose checkpoint was signed. */
        NOT_AS_SIGNED,
        /** A checkpoint's signature is not right: the file was written by someone else. */
        CHECKPOINT_FORGED
    }
}
