package org.zhucun.attachment.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.attachment.AttachmentContent;
import org.zhucun.attachment.AttachmentQueries;
import org.zhucun.attachment.AttachmentService;
import org.zhucun.attachment.AttachmentSummary;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** Documents of a subject for programs. A document is only ever handed out as a download. */
@RestController
@RequestMapping("/api/attachments")
@RequiredArgsConstructor
class AttachmentRestController {

    private final AttachmentQueries attachments;
    private final AttachmentService service;

    @GetMapping
    Keyset<AttachmentSummary> list(DivisionScope scope, @RequestParam String subject) {
        return new Keyset<>(attachments.list(scope, subject), null, null);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentSummary> add(
            DivisionScope scope, Actor actor, @RequestParam String subject, @RequestParam MultipartFile file)
            throws IOException {
        long id = service.add(scope, actor, AttachmentUploads.received(subject, file));
        return ResponseEntity.created(URI.create("/api/attachments/" + id)).body(attachments.get(scope, id));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> take(DivisionScope scope, Actor actor, @PathVariable long id) {
        AttachmentContent taken = service.take(scope, actor, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, taken.kind().mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(taken.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(taken.content());
    }

    /** Why a document is removed. */
    record Removal(@Nullable String reason) {}

    @PostMapping("/{id}/remove")
    AttachmentSummary remove(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestBody(required = false) @Nullable Removal removal) {
        service.remove(scope, actor, id, removal == null ? null : removal.reason());
        return attachments.get(scope, id);
    }
}
