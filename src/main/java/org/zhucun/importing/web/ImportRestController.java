package org.zhucun.importing.web;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.division.DivisionScope;
import org.zhucun.importing.CommitImport;
import org.zhucun.importing.ConfirmMapping;
import org.zhucun.importing.CorrectKind;
import org.zhucun.importing.ImportCorrectionService;
import org.zhucun.importing.ImportMode;
import org.zhucun.importing.ImportQueries;
import org.zhucun.importing.ImportRowSummary;
import org.zhucun.importing.ImportService;
import org.zhucun.importing.ImportStatus;
import org.zhucun.importing.ImportSummary;
import org.zhucun.importing.RowPlace;
import org.zhucun.importing.Verdict;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** Imports for programs: hand over a file, look at its rows, correct, commit, take back. */
@RestController
@RequestMapping("/api/imports")
@RequiredArgsConstructor
class ImportRestController {

    private final ImportService imports;
    private final ImportCorrectionService corrections;
    private final ImportQueries queries;

    /** The number of a batch and where it stands. */
    record Started(long id, ImportStatus status) {}

    /** What to read instead of some cells, by the name of the field. */
    record Typed(Map<String, String> values) {}

    /** How many rows a correction changed. */
    record Corrected(int corrected, ImportSummary batch) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Started> receive(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "ROSTER") ImportKind kind,
            @RequestParam(defaultValue = "UPSERT") ImportMode mode,
            DivisionScope scope,
            Actor actor)
            throws IOException {
        long id = imports.receive(scope, Uploads.received(kind, mode, file), actor);
        return started(id, ImportStatus.RECEIVED);
    }

    @GetMapping
    Keyset<ImportSummary> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            DivisionScope scope) {
        return queries.batches(scope, after, size);
    }

    @GetMapping("/{id}")
    ImportSummary batch(@PathVariable long id, DivisionScope scope) {
        return queries.batch(scope, id);
    }

    @PutMapping("/{id}/mapping")
    ResponseEntity<ImportSummary> map(
            @PathVariable long id, @RequestBody ConfirmMapping mapping, DivisionScope scope, Actor actor) {
        imports.map(scope, id, mapping, actor);
        return ResponseEntity.accepted().body(queries.batch(scope, id));
    }

    @GetMapping("/{id}/rows")
    Keyset<ImportRowSummary> rows(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean count,
            DivisionScope scope) {
        return queries.rows(scope, id, verdict, after, size, count);
    }

    @PutMapping("/{id}/rows/{sheet}/{row}")
    ImportRowSummary correct(
            @PathVariable long id,
            @PathVariable String sheet,
            @PathVariable int row,
            @RequestBody Typed typed,
            DivisionScope scope,
            Actor actor) {
        RowPlace place = new RowPlace(sheet, row);
        corrections.correct(scope, id, place, typed.values(), actor);
        return queries.row(scope, id, place);
    }

    @PostMapping("/{id}/corrections")
    Corrected correctAll(@PathVariable long id, @RequestBody CorrectKind kind, DivisionScope scope, Actor actor) {
        int corrected = corrections.correctAll(scope, id, kind, actor);
        return new Corrected(corrected, queries.batch(scope, id));
    }

    @PostMapping("/{id}/commit")
    ResponseEntity<Started> commit(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable CommitImport command,
            DivisionScope scope,
            Actor actor) {
        imports.commit(scope, id, command == null ? new CommitImport(false, null) : command, actor);
        return started(id, ImportStatus.COMMITTING);
    }

    @PostMapping("/{id}/revert")
    ImportSummary revert(@PathVariable long id, DivisionScope scope, Actor actor) {
        imports.revert(scope, id, actor);
        return queries.batch(scope, id);
    }

    private static ResponseEntity<Started> started(long id, ImportStatus status) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(new Started(id, status));
    }
}
