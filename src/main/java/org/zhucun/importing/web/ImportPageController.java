package org.zhucun.importing.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.division.DivisionScope;
import org.zhucun.importing.ConfirmMapping;
import org.zhucun.importing.ImportMode;
import org.zhucun.importing.ImportQueries;
import org.zhucun.importing.ImportService;
import org.zhucun.importing.ImportSheetQueries;
import org.zhucun.importing.ImportStatus;
import org.zhucun.importing.ImportSummary;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;

/** The way in, step by step: upload, columns, waiting, receipt. Checking and correcting stand beside it. */
@Controller
@RequestMapping("/imports")
@RequiredArgsConstructor
class ImportPageController {

    private static final int RECENT = 20;

    private final ImportService imports;
    private final ImportQueries queries;
    private final ImportSheetQueries sheets;

    @GetMapping
    String upload(@RequestParam @Nullable String after, DivisionScope scope, Model model) {
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("modes", ImportMode.values());
        model.addAttribute("recent", queries.batches(scope, after, RECENT));
        return "importing/upload";
    }

    @PostMapping
    String receive(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "ROSTER") ImportKind kind,
            @RequestParam(defaultValue = "UPSERT") ImportMode mode,
            DivisionScope scope,
            Actor actor)
            throws IOException {
        return at(imports.receive(scope, Uploads.received(kind, mode, file), actor));
    }

    /** Wherever the batch stands, its page. */
    @GetMapping("/{id}")
    String batch(@PathVariable long id, DivisionScope scope, Model model) {
        ImportSummary batch = queries.batch(scope, id);
        model.addAttribute("batch", batch);
        return switch (batch.status()) {
            case MAPPING -> "redirect:/imports/" + id + "/mapping";
            case READY -> "redirect:/imports/" + id + "/check";
            case FAILED -> "importing/failed";
            case COMMITTED, REVERTED -> "importing/receipt";
            default -> "importing/waiting";
        };
    }

    @GetMapping("/{id}/mapping")
    String mapping(@PathVariable long id, DivisionScope scope, Model model) {
        ImportSummary batch = queries.batch(scope, id);
        if (batch.status() != ImportStatus.MAPPING && batch.status() != ImportStatus.READY) {
            return at(id);
        }
        model.addAttribute("batch", batch);
        model.addAttribute("samples", sheets.samples(scope, id));
        model.addAttribute("fields", fields(batch.kind()));
        return "importing/mapping";
    }

    /**
     * Takes the confirmed columns.
     *
     * @param sheet the names of the sheets to import
     * @param all every field of the form; those named {@code f.SHEET.COLUMN} hold the meaning of a column
     */
    @PostMapping("/{id}/mapping")
    String map(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> sheet,
            @RequestParam Map<String, String> all,
            DivisionScope scope,
            Actor actor) {
        ImportSummary batch = queries.batch(scope, id);
        List<ConfirmMapping.SheetMapping> said = batch.sheets().stream()
                .filter(found -> sheet.contains(found.name()))
                .map(found -> new ConfirmMapping.SheetMapping(
                        found.name(), true, headerRows(all.get("h." + found.index())), columns(found.index(), all)))
                .toList();
        imports.map(scope, id, new ConfirmMapping(said, null), actor);
        return at(id);
    }

    @PostMapping("/{id}/revert")
    String revert(@PathVariable long id, DivisionScope scope, Actor actor) {
        imports.revert(scope, id, actor);
        return at(id);
    }

    private static List<String> fields(ImportKind kind) {
        return Arrays.stream(Field.values()).filter(kind::knows).map(Field::key).toList();
    }

    static String at(long id) {
        return "redirect:/imports/" + id;
    }

    private static @Nullable List<Integer> headerRows(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,7}(-\\d{1,7})?")) {
            return null;
        }
        String[] ends = text.split("-", 2);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        return java.util.stream.IntStream.rangeClosed(first, Math.min(last, first + 9))
                .boxed()
                .toList();
    }

    private static List<ConfirmMapping.ColumnMapping> columns(int sheet, Map<String, String> all) {
        String prefix = "f." + sheet + ".";
        Map<Integer, String> chosen = new TreeMap<>();
        all.forEach((name, field) -> {
            if (name.startsWith(prefix)) {
                chosen.put(Integer.parseInt(name.substring(prefix.length())), field);
            }
        });
        return chosen.entrySet().stream()
                .map(entry -> new ConfirmMapping.ColumnMapping(entry.getKey(), entry.getValue()))
                .toList();
    }
}
