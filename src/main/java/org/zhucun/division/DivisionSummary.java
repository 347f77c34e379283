package org.zhucun.division;

import org.jspecify.annotations.Nullable;

/**
 * A division as lists and other systems see it.
 *
 * @param code the significant digits of its statistical code
 * @param shortName the everyday name: a village without its committee's suffix
 * @param parent the code of the division it lies in, null for a province
 */
public record DivisionSummary(
        String code,
        String name,
        String shortName,
        DivisionLevel level,
        @Nullable String parent) {}
