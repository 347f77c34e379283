package org.zhucun.importing;

import org.zhucun.recognition.ImportKind;

/** A file a person hands over, with what they say it is. */
public record ReceiveFile(ImportKind kind, ImportMode mode, String fileName, byte[] content) {

    private static final int LONGEST = 200;

    /** The name without a path, short enough to keep; the end stays, since it tells more. */
    String shortName() {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
