package org.zhucun.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterFilter;
import org.zhucun.roster.RosterOrder;
import org.zhucun.roster.RosterQueries;
import org.zhucun.roster.RosterRow;
import org.zhucun.shared.Keyset;

/** The roster on paper: A4 landscape, by village, phone numbers masked. */
@Controller
@RequiredArgsConstructor
class RosterPrintController {

    /** About sixty sheets; more than that is a file, not a print. */
    private static final int MOST = 1_500;

    private static final int STEP = 500;

    private final RosterQueries assignments;
    private final DivisionQueries divisions;
    private final MessageSource messages;
    private final DataClock dataClock;

    /** One table, or one for each township, which then begins on its own sheet. */
    @GetMapping("/roster/print")
    String print(
            DivisionScope scope,
            RosterForm asked,
            @RequestParam(defaultValue = "false") boolean perTownship,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        RosterForm form = asked.onPage();
        LocalDate day = form.asOf() == null ? dataClock.asOf() : form.asOf();
        RosterWords words = new RosterWords(messages, locale, request.getContextPath(), day);
        List<RosterRow> rows = rows(scope, form.filter());
        RosterAddress address = RosterAddress.of(form);
        model.addAttribute("sheets", sheets(rows, perTownship, words));
        model.addAttribute("area", area(scope, form.filter()));
        model.addAttribute("day", day);
        model.addAttribute("n", rows.size());
        model.addAttribute("cut", rows.size() >= MOST);
        model.addAttribute("perTownship", perTownship);
        model.addAttribute("back", address.at(words.at("/roster")));
        model.addAttribute(
                "toggle", address.with("perTownship", perTownship ? null : true).at(words.at("/roster/print")));
        return "roster/print";
    }

    private List<RosterRow> rows(DivisionScope scope, RosterFilter filter) {
        List<RosterRow> rows = new ArrayList<>();
        String after = null;
        do {
            Keyset<RosterRow> page = assignments.list(scope, filter, RosterOrder.BY_VILLAGE, after, STEP, false);
            rows.addAll(page.items());
            after = page.next();
        } while (after != null && rows.size() < MOST);
        return rows;
    }

    private String area(DivisionScope scope, RosterFilter filter) {
        if (filter.division() != null) {
            String code = filter.division().value();
            return scope.contains(code) ? divisions.names(List.of(code)).getOrDefault(code, "") : "";
        }
        return divisions.roots(scope).stream()
                .findFirst()
                .map(root -> root.name())
                .orElse("");
    }

    private static List<Sheet> sheets(List<RosterRow> rows, boolean perTownship, RosterWords words) {
        Map<String, List<PrintLine>> byTownship = new LinkedHashMap<>();
        int number = 0;
        for (RosterRow row : rows) {
            String township = perTownship ? row.villageCode().substring(0, 9) : "";
            byTownship.computeIfAbsent(township, key -> new ArrayList<>()).add(PrintLine.of(++number, row, words));
        }
        return byTownship.values().stream().map(Sheet::new).toList();
    }

    /** A table that begins on its own sheet. */
    record Sheet(List<PrintLine> lines) {}

    /** A row on paper; dates to the month, as such rosters are printed. */
    record PrintLine(
            int number,
            String place,
            String role,
            String name,
            @Nullable String gender,
            String birth,
            @Nullable String political,
            @Nullable String education,
            String unitAndPost,
            String level,
            String startsOn,
            String plannedEndOn,
            @Nullable String phone,
            @Nullable String remark) {

        static PrintLine of(int number, RosterRow row, RosterWords words) {
            RosterLine line = words.line(row);
            return new PrintLine(
                    number,
                    row.place().replace(" ", ""),
                    line.role(),
                    row.cadreName(),
                    row.gender(),
                    month(row.birth()),
                    row.political(),
                    row.education(),
                    row.unitName() + (row.post() == null ? "" : row.post()),
                    words.text("level." + row.unitLevel() + ".name"),
                    month(line.startsOn()),
                    month(line.plannedEndOn()),
                    row.phone(),
                    row.remark());
        }

        private static String month(@Nullable String date) {
            return date == null ? "" : (date.length() > 7 ? date.substring(0, 7) : date).replace('-', '.');
        }
    }
}
