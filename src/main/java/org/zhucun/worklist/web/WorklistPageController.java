package org.zhucun.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.worklist.WorkItem;
import org.zhucun.worklist.WorklistColumn;
import org.zhucun.worklist.WorklistKind;
import org.zhucun.worklist.WorklistQueries;
import org.zhucun.worklist.WorklistView;
import org.zhucun.worklist.WorklistWords;

/** The worklists on pages (任期管理, 空缺, 待到岗, 召回补派), and on paper. */
@Controller
@RequiredArgsConstructor
class WorklistPageController {

    private static final int ROWS = 50;

    /** About forty sheets; more than that is a file, not a print. */
    private static final int MOST_PRINTED = 1_000;

    /** Lists that stand on one page as tabs of it. */
    private static final List<WorklistKind> ABOUT_TERMS =
            List.of(WorklistKind.TERMS, WorklistKind.HANDOVERS, WorklistKind.DOUBTS);

    private final WorklistQueries worklists;
    private final DivisionQueries divisions;
    private final MessageSource messages;
    private final DataClock dataClock;

    /** A view with the number of lines behind it. */
    record Tab(String label, long count, String href, boolean current) {}

    @GetMapping("/worklist/{list}")
    String list(
            DivisionScope scope,
            @PathVariable String list,
            @ModelAttribute("form") WorklistForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        WorklistKind kind = WorklistKind.of(list);
        WorklistWords words = new WorklistWords(messages, locale);
        WorklistView view = form.shown(kind);
        PageAsked asked = new PageAsked(after, before, ROWS, false);
        Keyset<WorkItem> page = worklists.page(scope, kind, form.filter(kind), asked);
        List<Tab> tabs = tabs(scope, kind, form, words);
        boolean staff = request.isUserInRole("STAFF");
        WorklistLines lines = new WorklistLines(words, query(form, view), staff);
        around(model, kind, form, words, view);
        model.addAttribute("tabs", tabs);
        model.addAttribute(
                "total",
                tabs.stream().filter(Tab::current).findFirst().map(Tab::count).orElse(0L));
        model.addAttribute("lines", page.items().stream().map(lines::line).toList());
        model.addAttribute(
                "previous",
                turn(
                        form.at(request.getContextPath() + "/worklist/" + list, view),
                        "before",
                        asked.previous(page, WorkItem::cursor)));
        model.addAttribute(
                "next",
                turn(
                        form.at(request.getContextPath() + "/worklist/" + list, view),
                        "after",
                        asked.next(page, WorkItem::cursor)));
        model.addAttribute("divisions", divisions.choices(scope, form.division()));
        model.addAttribute("roles", TeamRole.values());
        model.addAttribute("mayAct", staff);
        return "worklist/list";
    }

    /** One table, the most urgent first. */
    @GetMapping("/worklist/{list}/print")
    String print(
            DivisionScope scope,
            @PathVariable String list,
            @ModelAttribute("form") WorklistForm form,
            Locale locale,
            Model model) {
        WorklistKind kind = WorklistKind.of(list);
        WorklistWords words = new WorklistWords(messages, locale);
        WorklistView view = form.shown(kind);
        List<List<String>> lines = new ArrayList<>();
        worklists.each(
                scope,
                kind,
                form.filter(kind),
                MOST_PRINTED,
                item -> lines.add(WorklistColumn.of(kind).stream()
                        .map(column -> words.cell(item, column))
                        .toList()));
        around(model, kind, form, words, view);
        model.addAttribute("lines", lines);
        model.addAttribute("cut", lines.size() >= MOST_PRINTED);
        model.addAttribute("area", area(scope, form));
        model.addAttribute("back", form.at("/worklist/" + kind.path(), view));
        return "worklist/print";
    }

    private void around(Model model, WorklistKind kind, WorklistForm form, WorklistWords words, WorklistView view) {
        LocalDate day = form.asOf() == null ? dataClock.asOf() : form.asOf();
        model.addAttribute("kind", kind);
        model.addAttribute("current", "worklist-" + (ABOUT_TERMS.contains(kind) ? WorklistKind.TERMS : kind).path());
        model.addAttribute("title", words.text("worklist." + kind));
        model.addAttribute("viewName", words.text("worklist.view." + kind + "." + view));
        model.addAttribute("view", view);
        model.addAttribute("day", day);
        model.addAttribute("query", query(form, view));
        model.addAttribute(
                "heads",
                WorklistColumn.of(kind).stream()
                        .map(column -> words.head(kind, column))
                        .toList());
    }

    private List<Tab> tabs(DivisionScope scope, WorklistKind shown, WorklistForm form, WorklistWords words) {
        List<Tab> tabs = new ArrayList<>();
        for (WorklistKind kind : ABOUT_TERMS.contains(shown) ? ABOUT_TERMS : List.of(shown)) {
            Map<WorklistView, Long> counts = worklists.counts(scope, kind, form.filter(kind));
            for (WorklistView view : kind.views()) {
                tabs.add(new Tab(
                        words.text("worklist.view." + kind + "." + view),
                        counts.getOrDefault(view, 0L),
                        form.at("/worklist/" + kind.path(), view),
                        kind == shown && view == form.shown(kind)));
            }
        }
        return tabs;
    }

    private static @Nullable String turn(String address, String direction, @Nullable String cursor) {
        return cursor == null ? null : address + "&" + direction + "=" + cursor;
    }

    private static String query(WorklistForm form, WorklistView view) {
        String address = form.at("", view);
        return address.substring(address.indexOf('?') + 1);
    }

    private String area(DivisionScope scope, WorklistForm form) {
        if (form.division() != null) {
            String code = form.division().value();
            return scope.contains(code) ? divisions.names(List.of(code)).getOrDefault(code, "") : "";
        }
        return divisions.roots(scope).stream()
                .findFirst()
                .map(root -> root.name())
                .orElse("");
    }
}
