package org.zhucun.importing.web;

import java.io.IOException;
import java.util.Objects;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.importing.ImportMode;
import org.zhucun.importing.ReceiveFile;
import org.zhucun.recognition.ImportKind;

/** Takes an uploaded file in; only lists of divisions may be larger than what a roster ever needs. */
final class Uploads {

    private static final DataSize MOST = DataSize.ofMegabytes(20);

    private Uploads() {}

    /** @throws MaxUploadSizeExceededException answered as 413 */
    static ReceiveFile received(ImportKind kind, ImportMode mode, MultipartFile file) throws IOException {
        if (kind != ImportKind.DIVISIONS && file.getSize() > MOST.toBytes()) {
            throw new MaxUploadSizeExceededException(MOST.toBytes());
        }
        return new ReceiveFile(kind, mode, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }
}
