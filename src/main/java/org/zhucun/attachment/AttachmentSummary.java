package org.zhucun.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An attachment without its content.
 *
 * @param subject what it belongs to, such as {@code village/510824107201}
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param removedAt when its content was removed; this line stays
 */
public record AttachmentSummary(
        long id,
        String subject,
        String fileName,
        AttachmentKind kind,
        int size,
        String sha256,
        String addedBy,
        OffsetDateTime addedAt,
        @Nullable String removedBy,
        @Nullable OffsetDateTime removedAt,
        @Nullable String removalReason) {

    @JsonIgnore
    public boolean removed() {
        return removedAt != null;
    }

    /** The size as people read it: {@code 1.4 MB}, {@code 312 KB}. */
    @JsonIgnore
    public String readableSize() {
        int tenths = (int) Math.round(size * 10.0 / (1 << 20));
        return size < 1 << 20 ? (size + 1023) / 1024 + " KB" : tenths / 10 + "." + tenths % 10 + " MB";
    }
}
