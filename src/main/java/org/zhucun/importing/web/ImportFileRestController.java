package org.zhucun.importing.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionScope;
import org.zhucun.importing.ImportReturnQueries;
import org.zhucun.importing.TemplateQueries;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.NotFoundException;
import org.zhucun.tables.TableFormat;

/** The workbooks of an import: empty ones to fill in, and one's own with its problems marked. */
@RestController
@RequiredArgsConstructor
class ImportFileRestController {

    private final ImportReturnQueries returns;
    private final TemplateQueries templates;

    @GetMapping("/api/imports/{id}/return.xlsx")
    ResponseEntity<byte[]> marked(@PathVariable long id, DivisionScope scope) {
        ImportReturnQueries.Returned returned = returns.workbook(scope, id);
        return file(returned.content(), returned.format(), returned.fileName());
    }

    /** @param leaving whether a roster has columns for those who leave */
    @GetMapping("/api/templates/{kind}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String kind, @RequestParam(defaultValue = "false") boolean leaving) {
        ImportKind known = Stream.of(ImportKind.values())
                .filter(k -> k.name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return file(templates.template(known, leaving), TableFormat.XLSX, templates.fileName(known));
    }

    private static ResponseEntity<byte[]> file(byte[] content, TableFormat format, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
