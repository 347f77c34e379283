package org.zhucun.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.VacancyRow;
import org.zhucun.reporting.Dashboard;
import org.zhucun.reporting.QuotaRow;

/** A row of the front page's table, ready to draw. */
record DashboardRow(
        QuotaRow row,
        Heat firstSecretary,
        Heat teamMember,
        List<Tile> tiles,
        String tilesWidth,
        int vacant,
        int endingSoon) {

    static DashboardRow of(QuotaRow row, Dashboard dashboard) {
        String code = row.division().code();
        List<QuotaRow> counties = dashboard.counties().getOrDefault(code, List.of());
        return new DashboardRow(
                row,
                Heat.of(row.firstSecretary()),
                Heat.of(row.teamMember()),
                Tile.of(counties),
                Tile.width(counties),
                posts(dashboard.vacancies().get(code)),
                dashboard.endingSoon().getOrDefault(code, 0));
    }

    private static int posts(@Nullable VacancyRow vacancies) {
        return vacancies == null ? 0 : vacancies.firstSecretaries() + vacancies.members();
    }

    public long missedTiles() {
        return tiles.stream().filter(Tile::missed).count();
    }
}
