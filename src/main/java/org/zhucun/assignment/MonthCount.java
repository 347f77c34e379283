package org.zhucun.assignment;

import java.time.YearMonth;

/** How many terms are planned to end in a month. */
public record MonthCount(YearMonth month, int n) {}
