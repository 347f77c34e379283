package org.zhucun.attachment.web;

import java.io.IOException;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.attachment.AddAttachment;

/** Takes an uploaded document in; the folders some browsers name are dropped. */
final class AttachmentUploads {

    private AttachmentUploads() {}

    static AddAttachment received(String subject, MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new AddAttachment(subject, last.strip(), file.getBytes());
    }
}
