package org.zhucun.confirmation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A step an office took, with the edition it was about. */
public record StepTaken(
        ConfirmationStep step,
        ConfirmationState toState,
        OffsetDateTime at,
        String actor,
        @Nullable String reason,
        int edition) {}
