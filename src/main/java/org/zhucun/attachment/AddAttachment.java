package org.zhucun.attachment;

/**
 * Keeps a document with a subject.
 *
 * @param subject such as {@code assignment/12}
 * @param fileName as the person's machine names it, without folders
 */
public record AddAttachment(String subject, String fileName, byte[] content) {

    @Override
    public String toString() {
        return subject + " " + fileName;
    }
}
