package org.zhucun.rotation;

import java.time.LocalDate;

/** A cycle by the days it is planned for, the last one included. */
public record CyclePeriod(long id, String provinceCode, LocalDate startsOn, LocalDate endsOn) {

    /** Whether a service of that province that starts on that day belongs to it. */
    public boolean holds(String villageCode, LocalDate day) {
        return villageCode.startsWith(provinceCode) && !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
