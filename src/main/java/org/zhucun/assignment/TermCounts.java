package org.zhucun.assignment;

import java.util.List;

/**
 * Where the terms of those in post on a day stand.
 *
 * @param overdue planned to have ended before the day
 * @param expiring planned to end within the days that were asked for, the day itself included
 * @param dueToArrive approved and not in post yet
 * @param months how many are planned to end in each coming month, in order, months with nobody among them
 */
public record TermCounts(int overdue, int expiring, int dueToArrive, List<MonthCount> months) {}
