package org.zhucun.reporting;

import java.util.List;
import java.util.Map;
import org.zhucun.assignment.TermCounts;
import org.zhucun.assignment.VacancyRow;
import org.zhucun.division.DivisionLevel;

/**
 * Everything the front page shows of a place on a day.
 *
 * @param table its shares and those of the rows
 * @param rowLevel the level of the rows
 * @param counties the shares of the counties in each row, by the row's code, worst first; empty unless rows are cities
 * @param missedCounties how many counties miss a share, of {@code measuredCounties} that have anybody in post
 * @param vacancies vacant posts by row
 * @param vacant all vacant posts
 * @param endingSoon terms ending within three months, by row
 */
public record Dashboard(
        QuotaTable table,
        DivisionLevel rowLevel,
        Map<String, List<QuotaRow>> counties,
        int missedCounties,
        int measuredCounties,
        Map<String, VacancyRow> vacancies,
        VacancyRow vacant,
        Map<String, Integer> endingSoon,
        TermCounts terms,
        List<MonthEnding> months) {

    public int endingSoonInAll() {
        return endingSoon.values().stream().mapToInt(Integer::intValue).sum();
    }
}
