package org.zhucun.division;

/** How many rows of a list of divisions have which verdict; they add up to the total. */
public record DivisionListCounts(int total, int fresh, int changed, int same, int error, int warning) {}
