package org.zhucun.rotation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.zhucun.rotation.CycleSummary;
import org.zhucun.rotation.SaveCycle;

/** A cycle as a person types it; its state moves by buttons. */
record CycleForm(
        @Nullable String name,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate startsOn,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate endsOn,
        @Nullable Integer handoverDays,
        @Nullable Long profileId,
        @Nullable Integer version) {

    static final CycleForm EMPTY = new CycleForm(null, null, null, null, null, null);

    static CycleForm of(CycleSummary cycle) {
        return new CycleForm(
                cycle.name(),
                cycle.startsOn(),
                cycle.endsOn(),
                cycle.handoverDays(),
                cycle.profileId(),
                cycle.version());
    }

    SaveCycle command(String province) {
        return new SaveCycle(name, province, startsOn, endsOn, handoverDays, null, version, profileId);
    }
}
