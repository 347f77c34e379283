package org.zhucun.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.reporting.Dashboard;
import org.zhucun.reporting.DashboardQueries;
import org.zhucun.reporting.TaskSource;
import org.zhucun.shared.NotFoundException;

/** The front page: gaps first, every number a link to the people behind it. */
@Controller
@RequiredArgsConstructor
class DashboardPageController {

    private static final Map<String, Comparator<DashboardRow>> ORDERS = Map.of(
            "worst", Comparator.comparingDouble((DashboardRow r) -> r.row().margin()),
            "fs",
                    Comparator.comparingDouble(
                            (DashboardRow r) -> share(r.row().firstSecretary().share())),
            "tm",
                    Comparator.comparingDouble(
                            (DashboardRow r) -> share(r.row().teamMember().share())),
            "vacant", Comparator.comparingInt(DashboardRow::vacant).reversed(),
            "ending", Comparator.comparingInt(DashboardRow::endingSoon).reversed(),
            "code", Comparator.comparing((DashboardRow r) -> r.row().division().code()));

    private final DashboardQueries dashboards;
    private final ObjectProvider<TaskSource> tasks;
    private final DataClock clock;

    @GetMapping("/")
    String home(
            DivisionScope scope,
            @RequestParam @Nullable String division,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "child") String by,
            @RequestParam(defaultValue = "worst") String sort,
            HttpServletRequest request,
            Model model) {
        if (division == null && scope.prefixes().isEmpty()) {
            return scope.unitId() == null ? "reporting/nothing" : "redirect:/roster";
        }
        DivisionCode place = division == null
                ? scope.prefixes().iterator().next()
                : DivisionCode.parse(division).orElseThrow(NotFoundException::new);
        LocalDate day = asOf == null ? clock.asOf() : asOf;
        Dashboard dashboard = dashboards.of(scope, place, by.equals("county"), day);
        List<DashboardRow> rows = dashboard.table().children().stream()
                .map(row -> DashboardRow.of(row, dashboard))
                .filter(row -> row.row().margin() < Double.MAX_VALUE || row.vacant() > 0)
                .sorted(ORDERS.getOrDefault(sort, ORDERS.get("worst")))
                .toList();
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("whole", DashboardRow.of(dashboard.table().whole(), dashboard));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "tasks",
                tasks.orderedStream()
                        .flatMap(source -> source.tasks(scope, place, day, request::isUserInRole).stream())
                        .toList());
        model.addAttribute("place", place);
        model.addAttribute("asOf", day);
        model.addAttribute("by", by);
        model.addAttribute("sort", sort);
        model.addAttribute(
                "busiestMonth",
                Math.max(
                        1,
                        dashboard.months().stream()
                                .mapToInt(month -> month.all())
                                .max()
                                .orElse(1)));
        return "reporting/dashboard";
    }

    private static double share(java.math.@Nullable BigDecimal share) {
        return share == null ? Double.MAX_VALUE : share.doubleValue();
    }
}
