package org.zhucun.quota;

import org.zhucun.division.CountyMark;

/**
 * A share that is asked for in counties with a mark only, measured over all of them together.
 *
 * @param counties how many of them lie in the place that is measured
 */
public record FilteredMeasure(CountyMark countyMark, int counties, QuotaMeasure measure) {}
