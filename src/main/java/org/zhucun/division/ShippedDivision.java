package org.zhucun.division;

import org.jspecify.annotations.Nullable;

/** A place of the tree that comes with the software; its code is cut to its significant digits. */
public record ShippedDivision(
        String code,
        DivisionLevel level,
        String name,
        String shortName,
        @Nullable String parentCode) {

    /** What one types to find it: villages, prefectures and the like by their short name, others by their full one. */
    public String initials() {
        return Initials.of(level == DivisionLevel.VILLAGE || name.contains("自治") ? shortName : name);
    }
}
