package org.zhucun.succession;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionNames;
import org.zhucun.division.DivisionSummary;

/**
 * A place through time.
 *
 * @param validTo the first day it is no more, null while it is
 * @param formerNames what it was called, the latest first
 * @param predecessors what it took the place of
 * @param successors what took its place
 */
public record DivisionHistory(
        DivisionSummary division,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<FormerName> formerNames,
        List<DivisionNames> predecessors,
        List<DivisionNames> successors) {}
