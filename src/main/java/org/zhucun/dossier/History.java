package org.zhucun.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zhucun.audit.RecordedChange;
import org.zhucun.village.VillagePosting;
import org.zhucun.village.VillageSupport;

/** Puts what happened into lines, the latest first: facts of the records, and acts somebody recorded. */
@RequiredArgsConstructor
public final class History {

    /** Acts whose fact stands in the records as well, and is told from there. */
    private static final Set<String> TOLD_AS_FACTS = Set.of(
            "AssignmentArrived", "AssignmentEnded", "AssignmentRecalled", "AssignmentAdjusted", "SupportChanged");

    private final MessageSource messages;
    private final Locale locale;
    private final List<HistoryLine> lines = new ArrayList<>();

    /** Who came and who left, those of one day and one reason in one line. */
    public History postings(List<VillagePosting> postings, LocalDate asOf) {
        grouped(postings, VillagePosting::startsOn, posting -> or(posting.cycle()))
                .forEach((day, byCycle) -> byCycle.forEach(
                        (cycle, people) -> add(day, "on", "dossier.fact.arrived", cycle, names(people))));
        List<VillagePosting> left = postings.stream()
                .filter(posting ->
                        posting.endedOn() != null && !posting.endedOn().isAfter(asOf))
                .toList();
        grouped(left, VillagePosting::endedOn, posting -> or(posting.endReason()))
                .forEach((day, byReason) -> byReason.forEach((reason, people) -> add(
                        day,
                        reason.equals("TERM_END") ? "" : "bad",
                        "dossier.fact.left",
                        names(people),
                        reason.isEmpty() ? "" : text("end-reason." + reason))));
        return this;
    }

    /** When a village came on the list, changed its posts or the unit behind it. */
    public History support(VillageSupport support) {
        support.units().forEach(unit -> {
            add(unit.startsOn(), "", "dossier.fact.unit", unit.unitName());
            if (unit.endsOn() != null) {
                add(unit.endsOn(), "", "dossier.fact.unit-ended", unit.unitName());
            }
        });
        support.categories().forEach(category -> {
            String name = text("village.category." + category.category());
            add(category.startsOn(), "", "dossier.fact.category", name);
            if (category.endsOn() != null) {
                add(category.endsOn(), "", "dossier.fact.category-ended", name);
            }
        });
        return this;
    }

    /** What somebody recorded and no fact tells. */
    public History acts(List<RecordedChange> acts) {
        return everyAct(acts.stream()
                .filter(act -> !TOLD_AS_FACTS.contains(act.event()))
                .toList());
    }

    /** What somebody recorded. */
    public History everyAct(List<RecordedChange> acts) {
        acts.forEach(act -> lines.add(new HistoryLine(
                act.at().toLocalDate(),
                text("dossier.act", text("audit.event." + act.event()), act.summary()),
                act.username(),
                "")));
        return this;
    }

    /** All lines, the latest first. */
    public List<HistoryLine> lines() {
        lines.sort(Comparator.comparing(HistoryLine::day).reversed());
        return List.copyOf(lines);
    }

    private interface Key<T> {
        @Nullable
        T of(VillagePosting posting);
    }

    private static Map<LocalDate, Map<String, List<VillagePosting>>> grouped(
            List<VillagePosting> postings, Key<LocalDate> day, Key<String> kind) {
        Map<LocalDate, Map<String, List<VillagePosting>>> groups = new TreeMap<>();
        postings.forEach(posting -> groups.computeIfAbsent(day.of(posting), key -> new TreeMap<>())
                .computeIfAbsent(kind.of(posting), key -> new ArrayList<>())
                .add(posting));
        return groups;
    }

    private String names(List<VillagePosting> people) {
        return people.stream().map(VillagePosting::cadreName).collect(Collectors.joining(text("dossier.comma")));
    }

    private void add(LocalDate day, String tone, String key, Object... args) {
        lines.add(new HistoryLine(day, text(key, args), null, tone));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale).strip();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
