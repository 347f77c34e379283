package org.zhucun.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.CountyMark;
import org.zhucun.division.DivisionLevel;
import org.zhucun.quota.QuotaMeasure;
import org.zhucun.shared.Violation;

/**
 * What a decision does to the shares of one place. Counted are those in post and those due to arrive, a first secretary
 * who hands over to somebody aside; after a recall or an end the place of a successor counts as still held.
 *
 * @param mark of a share that holds for marked counties only, over all of those in the place; else null
 * @param violations Q005 of the place where the standard is set, Q007 of the places below; empty when nothing is spoiled
 */
public record ShareEffect(
        String divisionCode,
        String divisionName,
        DivisionLevel level,
        @Nullable CountyMark mark,
        List<QuotaMeasure> before,
        List<QuotaMeasure> after,
        List<Violation> violations) {

    public boolean spoils() {
        return !violations.isEmpty();
    }
}
