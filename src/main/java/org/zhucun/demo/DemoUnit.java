package org.zhucun.demo;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.zhucun.unit.UnitLevel;

/** A unit of the demo. {@code sample} marks those the sample workbooks name; {@code parentId} an inner office. */
record DemoUnit(
        long id,
        String name,
        String shortName,
        UnitLevel level,
        String nature,
        String affiliation,
        String divisionCode,
        @Nullable Long parentId,
        boolean sample,
        SortedSet<String> aliases) {}
