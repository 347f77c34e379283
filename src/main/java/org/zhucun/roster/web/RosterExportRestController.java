package org.zhucun.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterExportService;
import org.zhucun.shared.Actor;
import org.zhucun.shared.NotFoundException;
import org.zhucun.tables.TableFormat;

/** The roster as a file: exactly the rows of the list. Numbers are in full for those who work with them. */
@RestController
@RequiredArgsConstructor
class RosterExportRestController {

    private static final String[] SEE_NUMBERS = {"STAFF", "REVIEWER", "IMPORTER"};

    private final RosterExportService service;
    private final MessageSource messages;
    private final DataClock dataClock;

    /** As xlsx, xls or csv; xlsx imports again with every row the same. */
    @GetMapping("/api/exports/roster.{extension}")
    ResponseEntity<Resource> export(
            DivisionScope scope,
            Actor actor,
            @ParameterObject RosterForm form,
            @PathVariable String extension,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        TableFormat format = Stream.of(TableFormat.values())
                .filter(known -> known.extension().equals(extension))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean clear = Stream.of(SEE_NUMBERS).anyMatch(request::isUserInRole);
        Path file = service.export(scope, actor, form.filter(), form.order(), format, clear);
        long length = Files.size(file);
        String name = messages.getMessage("roster.roster", null, locale) + "-" + dataClock.asOf() + "." + extension;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentLength(length)
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
