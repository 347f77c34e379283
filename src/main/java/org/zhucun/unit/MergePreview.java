package org.zhucun.unit;

import java.util.List;

/**
 * What a merge would do.
 *
 * @param from the record that stands aside
 * @param into the record that stays
 * @param aliases names that {@code into} would answer to besides its own
 * @param cadres people who would belong to {@code into}
 * @param parts units that would become parts of {@code into}
 * @param links villages {@code into} would stand behind
 * @param assignments postings that keep {@code from}, since a posting keeps the unit it started under
 */
public record MergePreview(
        UnitSummary from, UnitSummary into, List<String> aliases, int cadres, int parts, int links, int assignments) {}
