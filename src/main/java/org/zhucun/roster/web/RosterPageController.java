package org.zhucun.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterOrder;
import org.zhucun.roster.RosterPage;
import org.zhucun.roster.RosterQueries;
import org.zhucun.roster.RosterRow;
import org.zhucun.roster.RosterSort;
import org.zhucun.roster.RosterTab;
import org.zhucun.roster.TabCounts;
import org.zhucun.roster.web.RosterColumns.Column;
import org.zhucun.roster.web.RosterView.Choices;
import org.zhucun.roster.web.RosterView.Head;
import org.zhucun.roster.web.RosterView.Option;
import org.zhucun.roster.web.RosterView.TabLink;

/** The roster on a page (花名册). */
@Controller
@RequiredArgsConstructor
class RosterPageController {

    private static final String ROSTER = "/roster";
    private static final List<Integer> SIZES = List.of(30, 50, 100, 200);
    private static final int YEAR = 365 * 24 * 3600;

    private final RosterQueries assignments;
    private final RosterChoices choices;
    private final MessageSource messages;
    private final DataClock dataClock;

    /** The roster; the view of those in post unless another tab or a status is asked for. */
    @GetMapping(ROSTER)
    String roster(
            DivisionScope scope,
            RosterForm asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int size,
            @CookieValue(name = RosterColumns.COOKIE, required = false) @Nullable String cookie,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        RosterForm form = asked.onPage();
        LocalDate today = form.asOf() == null ? dataClock.asOf() : form.asOf();
        RosterWords words = new RosterWords(messages, locale, request.getContextPath(), today);
        RosterPage page = assignments.page(scope, form.filter(), form.order(), after, before, size);
        TabCounts counts = assignments.tabs(scope, form.filter());
        RosterColumns columns = RosterColumns.read(cookie);
        Choices lists = choices.of(scope, form, words);
        RosterAddress address = RosterAddress.of(form).with("size", size == 50 ? null : size);
        int shown = page.rows().items().size();
        model.addAttribute("form", form);
        model.addAttribute("choices", lists);
        model.addAttribute("chips", RosterChoices.chips(form, lists, words, nameOfUnit(page)));
        model.addAttribute("tabs", tabs(address, counts, form, words));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "lines", page.rows().items().stream().map(words::line).toList());
        model.addAttribute("heads", heads(address, columns, form.order(), words));
        model.addAttribute("show", columns.flags());
        model.addAttribute("columns", columnOptions(columns, words));
        model.addAttribute("wide", columns.wide());
        model.addAttribute("query", address.query());
        model.addAttribute("parameters", address.parameters());
        model.addAttribute("from", shown == 0 ? 0 : page.position() + 1);
        model.addAttribute("to", page.position() + shown);
        model.addAttribute("total", counts.of(form.filter().tab()));
        model.addAttribute("previous", link(address, "before", page.previous(), words));
        model.addAttribute("next", link(address, "after", page.rows().next(), words));
        model.addAttribute("mayMove", request.isUserInRole("STAFF"));
        model.addAttribute("size", size);
        model.addAttribute("sizes", SIZES);
        return "roster/roster";
    }

    private static String nameOfUnit(RosterPage page) {
        return page.rows().items().stream().findFirst().map(RosterRow::unitName).orElse("");
    }

    private static @Nullable String link(
            RosterAddress address, String direction, @Nullable String cursor, RosterWords words) {
        return cursor == null ? null : address.with(direction, cursor).at(words.at(ROSTER));
    }

    private static List<TabLink> tabs(RosterAddress address, TabCounts counts, RosterForm form, RosterWords words) {
        return Arrays.stream(RosterTab.values())
                .map(tab -> new TabLink(
                        words.of("roster.tab", tab),
                        words.text("roster.count", counts.of(tab)),
                        address.with("status", null).with("tab", tab).at(words.at(ROSTER)),
                        tab == form.tab()))
                .toList();
    }

    private static List<Head> heads(
            RosterAddress address, RosterColumns columns, RosterOrder order, RosterWords words) {
        List<Head> heads = new ArrayList<>();
        heads.add(Heads.of(words.text("roster.column.NAME"), RosterSort.NAME, address, order, words));
        for (Column column : columns.shown()) {
            heads.add(Heads.of(words.of("roster.column", column), column.sort, address, order, words));
        }
        return heads;
    }

    private static List<Option> columnOptions(RosterColumns columns, RosterWords words) {
        return Arrays.stream(Column.values())
                .map(column -> new Option(
                        column.name(),
                        words.of("roster.column", column),
                        columns.shown().contains(column)))
                .toList();
    }

    /** Remembers which columns to show or how wide the rows are, and goes back to the roster as it was. */
    @GetMapping("/roster/columns")
    String columns(
            @RequestParam(required = false) @Nullable List<Column> show,
            @RequestParam(required = false) @Nullable Boolean wide,
            @RequestParam(defaultValue = "") String back,
            @CookieValue(name = RosterColumns.COOKIE, required = false) @Nullable String cookie,
            HttpServletResponse response) {
        RosterColumns chosen = RosterColumns.read(cookie).with(show, wide);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(RosterColumns.COOKIE, chosen.cookie())
                        .path("/")
                        .maxAge(YEAR)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return "redirect:/roster" + (back.isEmpty() ? "" : "?" + back.replaceAll("[^\\w.~%&=+-]", ""));
    }
}
