package org.zhucun.audit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.audit.AuditRow;
import org.zhucun.audit.AuditService;
import org.zhucun.audit.Verification;
import org.zhucun.audit.VerificationService;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;
import org.zhucun.tables.TableFile;
import org.zhucun.tables.TableFormat;
import org.zhucun.tables.TableLayout;

/** The record of acts for auditors. */
@RestController
@RequestMapping("/api/audit")
@RequiredArgsConstructor
class AuditRestController {

    private static final List<String> COLUMNS = List.of(
            "number", "at", "username", "address", "event", "subject", "division", "summary", "refused", "request");
    private static final int[] WIDTHS = {10, 26, 16, 18, 24, 24, 16, 60, 8, 20};

    private final AuditService audit;
    private final VerificationService verification;
    private final MessageSource messages;

    /** A page of acts, the latest first. */
    @GetMapping
    Keyset<AuditRow> list(
            Actor actor,
            @ParameterObject AuditForm form,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int size) {
        return audit.list(actor, form.filter(), after, size);
    }

    /** Walks the whole chain; {@code ok} says whether it is unbroken, {@code firstBad} where it first is not. */
    @PostMapping("/verify")
    Verification verify(Actor actor) {
        return verification.verify(actor);
    }

    /** Every act of the filter in a file, the earliest first; itself an act on record. */
    @GetMapping("/export.csv")
    ResponseEntity<Resource> export(Actor actor, @ParameterObject AuditForm form, Locale locale) throws IOException {
        Path file = TableFile.write(
                TableFormat.CSV,
                layout(locale),
                table -> audit.each(actor, form.filter(), row -> table.accept(cells(row))));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TableFormat.CSV.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        messages.getMessage("audit.title", null, locale) + ".csv",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private TableLayout layout(Locale locale) {
        String[] headers = COLUMNS.stream()
                .map(column -> messages.getMessage("audit.column." + column, null, locale))
                .toArray(String[]::new);
        List<TableLayout.Column> columns = Stream.iterate(0, i -> i < headers.length, i -> i + 1)
                .map(i -> new TableLayout.Column(headers[i], WIDTHS[i]))
                .toList();
        return new TableLayout(messages.getMessage("audit.title", null, locale), List.of(), columns);
    }

    private static List<?> cells(AuditRow row) {
        return Arrays.asList(
                row.number(),
                row.at(),
                row.username(),
                row.address(),
                row.event(),
                row.subject(),
                row.division(),
                row.summary(),
                row.refused() ? 1 : 0,
                row.requestId());
    }
}
