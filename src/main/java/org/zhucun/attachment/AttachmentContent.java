package org.zhucun.attachment;

/** An attachment to be handed out. */
public record AttachmentContent(String fileName, AttachmentKind kind, byte[] content) {

    @Override
    public String toString() {
        return fileName;
    }
}
