package org.zhucun.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.PageAsked;
import org.zhucun.worklist.WorkItem;
import org.zhucun.worklist.WorklistFilter;
import org.zhucun.worklist.WorklistKind;
import org.zhucun.worklist.WorklistQueries;
import org.zhucun.worklist.WorklistView;
import org.zhucun.worklist.WorklistWords;

/** What waits for one person or one unit, from the worklists. */
@Component
@RequiredArgsConstructor
class Work {

    private static final int MOST = 10;

    private final WorklistQueries worklists;
    private final MessageSource messages;

    /**
     * Something that waits.
     *
     * @param list the name of the list
     * @param standing such as 18 天后届满
     */
    record Waiting(WorkItem item, String list, String standing, String href) {}

    /** How many lines of a list are a unit's, with the list's address. */
    record Owed(String list, long count, String href, List<Waiting> first) {}

    List<Waiting> ofCadre(DivisionScope scope, long cadre, Locale locale) {
        List<Waiting> waiting = new ArrayList<>();
        for (WorklistKind kind : WorklistKind.values()) {
            if (kind != WorklistKind.VACANCIES) {
                WorklistFilter filter =
                        WorklistFilter.ofCadre(cadre).with(kind.views().get(0));
                waiting.addAll(first(scope, kind, filter, locale));
            }
        }
        return waiting;
    }

    /** Recalls that wait for a replacement, terms that end within three months, people not arrived. */
    List<Owed> ofUnit(DivisionScope scope, long unit, Locale locale) {
        List<Owed> owed = new ArrayList<>();
        for (WorklistKind kind : List.of(WorklistKind.RECALLS, WorklistKind.TERMS, WorklistKind.ARRIVALS)) {
            WorklistView view = kind.views().get(0);
            WorklistFilter filter = WorklistFilter.ofUnit(unit).with(view);
            Map<WorklistView, Long> counts = worklists.counts(scope, kind, filter);
            owed.add(new Owed(
                    messages.getMessage("worklist.view." + kind + "." + view, null, locale),
                    counts.getOrDefault(view, 0L),
                    "/worklist/" + kind.path() + "?unit=" + unit + "&view=" + view,
                    first(scope, kind, filter, locale)));
        }
        return owed;
    }

    private List<Waiting> first(DivisionScope scope, WorklistKind kind, WorklistFilter filter, Locale locale) {
        WorklistWords words = new WorklistWords(messages, locale);
        return worklists.page(scope, kind, filter, PageAsked.after(null, MOST, false)).items().stream()
                .map(item -> new Waiting(
                        item,
                        words.text("worklist." + kind),
                        words.standing(item),
                        "/worklist/" + kind.path() + "?view=" + kind.views().get(0)))
                .toList();
    }
}
