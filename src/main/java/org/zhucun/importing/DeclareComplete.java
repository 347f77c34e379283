package org.zhucun.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.EndReason;

/**
 * Says that the file names everyone who is in post in a division: whoever is in post there and not in the file has
 * left.
 *
 * @param division the code of the division the list is complete for
 * @param reason why the person knows, kept with the batch
 * @param endedOn since when those who are missing are no longer in post
 * @param endReason why they left, one reason for all
 */
public record DeclareComplete(
        String division,
        @Nullable String reason,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason) {}
