package org.zhucun.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhucun.audit.ChangeQueries;
import org.zhucun.dossier.History;
import org.zhucun.dossier.HistoryLine;
import org.zhucun.village.VillagePosting;
import org.zhucun.village.VillageSupport;

/** Gathers what happened to a village, a person or a unit, in the language of the page. */
@Component
@RequiredArgsConstructor
class Histories {

    private static final int MOST = 200;

    private final ChangeQueries changes;
    private final MessageSource messages;

    List<HistoryLine> ofVillage(
            String code, List<VillagePosting> postings, VillageSupport support, LocalDate asOf, Locale locale) {
        List<String> subjects = Stream.concat(
                        Stream.of("village/" + code),
                        postings.stream().map(posting -> "assignment/" + posting.assignmentId()))
                .toList();
        return new History(messages, locale)
                .postings(postings, asOf)
                .support(support)
                .acts(changes.of(subjects, MOST))
                .lines();
    }

    /** Acts alone, such as those on {@code cadre/12} and its {@code assignment/15}. */
    List<HistoryLine> of(List<String> subjects, Locale locale) {
        return new History(messages, locale)
                .everyAct(changes.of(subjects, MOST))
                .lines();
    }
}
