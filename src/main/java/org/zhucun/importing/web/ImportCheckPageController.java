package org.zhucun.importing.web;

import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.assignment.EndReason;
import org.zhucun.division.DivisionScope;
import org.zhucun.importing.CommitImport;
import org.zhucun.importing.CorrectKind;
import org.zhucun.importing.DeclareComplete;
import org.zhucun.importing.ImportCorrectionService;
import org.zhucun.importing.ImportQueries;
import org.zhucun.importing.ImportService;
import org.zhucun.importing.ImportSheetQueries;
import org.zhucun.importing.ImportStatus;
import org.zhucun.importing.ImportSummary;
import org.zhucun.importing.RowCounts;
import org.zhucun.importing.RowPlace;
import org.zhucun.importing.Verdict;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;

/** Checking and correcting in a view that looks like the sheet, and the decision to commit. */
@Controller
@RequestMapping("/imports/{id}")
@RequiredArgsConstructor
class ImportCheckPageController {

    private static final int LINES = 100;

    private final ImportService imports;
    private final ImportCorrectionService corrections;
    private final ImportQueries queries;
    private final ImportSheetQueries sheets;

    /** The cell whose panel is open. */
    record Spot(String sheet, int row, String field) {}

    @GetMapping("/check")
    String check(
            @PathVariable long id,
            @RequestParam @Nullable String show,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String sheet,
            @RequestParam @Nullable Integer row,
            @RequestParam @Nullable String field,
            @RequestParam @Nullable Integer corrected,
            DivisionScope scope,
            Model model) {
        ImportSummary batch = queries.batch(scope, id);
        if (batch.status() != ImportStatus.READY) {
            return ImportPageController.at(id);
        }
        String shown = show == null ? first(batch.rows()) : show;
        model.addAttribute("batch", batch);
        model.addAttribute("show", shown);
        model.addAttribute("after", after);
        model.addAttribute("page", sheets.page(scope, id, verdict(shown), after, LINES));
        model.addAttribute("problems", sheets.problems(scope, id));
        model.addAttribute("corrected", corrected);
        if (sheet != null && row != null && field != null) {
            model.addAttribute("spot", new Spot(sheet, row, field));
            model.addAttribute("box", sheets.cell(scope, id, new RowPlace(sheet, row), field));
        }
        return "importing/check";
    }

    /**
     * Takes a correction of one cell, or of every cell with the same text.
     *
     * @param choice a suggested value, or empty when {@code text} was typed
     * @param from the text that stands in the cell, for "all of this kind"
     */
    @PostMapping("/corrections")
    String correct(
            @PathVariable long id,
            @RequestParam String sheet,
            @RequestParam int row,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "ALL") String show,
            @RequestParam @Nullable String after,
            DivisionScope scope,
            Actor actor) {
        String value = choice.isEmpty() ? text : choice;
        int count = 1;
        if (all) {
            count = corrections.correctAll(scope, id, new CorrectKind(field, from, value), actor);
        } else {
            corrections.correct(scope, id, new RowPlace(sheet, row), Map.of(field, value), actor);
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/imports/{id}/check")
                        .queryParam("show", "{show}")
                        .queryParam("corrected", count)
                        .queryParam("sheet", "{sheet}")
                        .queryParam("row", row)
                        .queryParam("field", "{field}")
                        .buildAndExpand(id, show, sheet, field)
                        .encode()
                        .toUriString();
    }

    @PostMapping("/commit")
    String commit(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean skipErrors,
            DivisionScope scope,
            Actor actor) {
        imports.commit(scope, id, new CommitImport(skipErrors, null), actor);
        return ImportPageController.at(id);
    }

    /** Who would leave if the list is complete; declared only after looking. */
    @GetMapping("/complete")
    String leavers(@PathVariable long id, @RequestParam @Nullable String division, DivisionScope scope, Model model) {
        ImportSummary batch = queries.batch(scope, id);
        if (batch.kind() != ImportKind.ROSTER || batch.status() != ImportStatus.READY) {
            return ImportPageController.at(id);
        }
        model.addAttribute("batch", batch);
        model.addAttribute("division", division);
        model.addAttribute("reasons", EndReason.values());
        if (division != null) {
            model.addAttribute("leavers", queries.leavers(scope, id, division));
        }
        return "importing/complete";
    }

    @PostMapping("/complete")
    String declare(
            @PathVariable long id,
            @RequestParam String division,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate endedOn,
            @RequestParam @Nullable EndReason endReason,
            DivisionScope scope) {
        imports.complete(scope, id, new DeclareComplete(division, reason, endedOn, endReason));
        return ImportPageController.at(id);
    }

    @PostMapping("/complete/withdraw")
    String withdraw(@PathVariable long id, DivisionScope scope) {
        imports.complete(scope, id, null);
        return ImportPageController.at(id);
    }

    private static String first(RowCounts rows) {
        return rows.error() > 0 ? "ERROR" : rows.warning() > 0 ? "WARNING" : "ALL";
    }

    private static @Nullable Verdict verdict(String show) {
        return switch (show) {
            case "ERROR", "WARNING", "NEW", "CHANGED", "SAME" -> Verdict.valueOf(show);
            default -> null;
        };
    }
}
