package org.zhucun.attachment;

import java.util.List;
import java.util.Locale;
import org.zhucun.spreadsheet.DocumentKind;

/** What an attachment is, as it is handed out: media type and the endings of a name that fit. */
public enum AttachmentKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOC("application/msword", "doc", "wps"),
    XLS("application/vnd.ms-excel", "xls", "et");

    private final String mediaType;
    private final List<String> endings;

    AttachmentKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static AttachmentKind of(DocumentKind kind) {
        return valueOf(kind.name());
    }

    public String mediaType() {
        return mediaType;
    }

    boolean fits(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && endings.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
