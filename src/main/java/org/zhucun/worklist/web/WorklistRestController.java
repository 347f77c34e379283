package org.zhucun.worklist.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.PageAsked;
import org.zhucun.tables.TableFormat;
import org.zhucun.worklist.WorkItem;
import org.zhucun.worklist.WorklistExportService;
import org.zhucun.worklist.WorklistKind;
import org.zhucun.worklist.WorklistQueries;
import org.zhucun.worklist.WorklistView;

/** The worklists for other systems: {@code terms vacancies arrivals recalls handovers doubts}. */
@RestController
@RequiredArgsConstructor
class WorklistRestController {

    private final WorklistQueries worklists;
    private final WorklistExportService service;
    private final MessageSource messages;
    private final DataClock dataClock;

    /** A page of a list, the most urgent line first; everything unless a view is asked for. */
    @GetMapping("/api/worklists/{list}")
    Keyset<WorkItem> list(
            DivisionScope scope,
            @PathVariable String list,
            @ParameterObject WorklistForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean count) {
        WorklistKind kind = WorklistKind.of(list);
        WorklistView view = form.view() == null ? WorklistView.ALL : form.shown(kind);
        return worklists.page(scope, kind, form.filter(kind).with(view), PageAsked.after(after, size, count));
    }

    /** How many lines each view of a list has. */
    @GetMapping("/api/worklists/{list}/counts")
    Map<WorklistView, Long> counts(DivisionScope scope, @PathVariable String list, @ParameterObject WorklistForm form) {
        WorklistKind kind = WorklistKind.of(list);
        return worklists.counts(scope, kind, form.filter(kind));
    }

    /** As xlsx, xls or csv: exactly the lines of the page. */
    @GetMapping("/api/exports/worklists/{list}.{extension}")
    ResponseEntity<Resource> export(
            DivisionScope scope,
            Actor actor,
            @PathVariable String list,
            @PathVariable String extension,
            @ParameterObject WorklistForm form,
            Locale locale)
            throws IOException {
        WorklistKind kind = WorklistKind.of(list);
        TableFormat format = Stream.of(TableFormat.values())
                .filter(known -> known.extension().equals(extension))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Path file = service.export(scope, actor, kind, form.filter(kind), format);
        String name = messages.getMessage("worklist." + kind, null, locale) + "-" + dataClock.asOf() + "." + extension;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentLength(Files.size(file))
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
