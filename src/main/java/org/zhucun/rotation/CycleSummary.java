package org.zhucun.rotation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rotation cycle as lists and other systems see it.
 *
 * @param endsOn the planned last day; people's own ends may differ
 * @param handoverDays how long an outgoing person may stay to hand over
 * @param profileId the rules it follows; null means those of the province
 */
public record CycleSummary(
        long id,
        String name,
        String provinceCode,
        LocalDate startsOn,
        LocalDate endsOn,
        int handoverDays,
        CycleState state,
        int version,
        @Nullable Long profileId) {}
