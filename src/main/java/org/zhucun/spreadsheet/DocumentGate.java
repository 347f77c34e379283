package org.zhucun.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.springframework.stereotype.Component;

/**
 * Recognises documents that are handed in beside the tables, to be kept as they are. Office packages pass the same gate
 * as a workbook would: no macros, nothing embedded, nothing drawn from elsewhere, no password.
 */
@Component
@RequiredArgsConstructor
public class DocumentGate {

    private final ReadLimits limits;

    /**
     * What the document is.
     *
     * @throws FileRefusedException {@link FileRule#UNKNOWN_KIND} for any other kind, or the rule an office document breaks
     */
    public DocumentKind recognise(byte[] content) {
        if (starts(content, '%', 'P', 'D', 'F', '-')) {
            return DocumentKind.PDF;
        }
        if (starts(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return DocumentKind.PNG;
        }
        if (starts(content, 0xFF, 0xD8, 0xFF)) {
            return DocumentKind.JPEG;
        }
        try {
            if (starts(content, 'P', 'K', 3, 4)) {
                return officePackage(content);
            }
            if (starts(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
                return compoundFile(content);
            }
        } catch (FileRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        }
        throw new FileRefusedException(FileRule.UNKNOWN_KIND);
    }

    private DocumentKind officePackage(byte[] content) {
        ReadBudget budget = new ReadBudget(limits);
        ZipPackage zip = ZipPackage.open(content, budget);
        boolean word = zip.has("word/document.xml");
        if (!zip.has("[content_types].xml") || word == zip.has("xl/workbook.xml")) {
            throw new FileRefusedException(FileRule.UNKNOWN_KIND);
        }
        new PackageGate(zip, budget).passAnyKind();
        return word ? DocumentKind.DOCX : DocumentKind.XLSX;
    }

    private static DocumentKind compoundFile(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            Set<String> names = root.getEntryNames();
            if (has(names, "EncryptedPackage") || has(names, "EncryptionInfo")) {
                throw new FileRefusedException(FileRule.ENCRYPTED);
            }
            refuseMacros(root);
            if (has(names, "WordDocument")) {
                return DocumentKind.DOC;
            }
            if (has(names, "Workbook")) {
                return DocumentKind.XLS;
            }
            throw new FileRefusedException(FileRule.UNKNOWN_KIND);
        }
    }

    private static void refuseMacros(DirectoryNode directory) {
        for (Entry entry : directory) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.equals("macros") || name.equals("vba") || name.startsWith("_vba_project")) {
                throw new FileRefusedException(FileRule.MACROS);
            }
            if (entry instanceof DirectoryNode inner) {
                refuseMacros(inner);
            }
        }
    }

    private static boolean has(Set<String> names, String wanted) {
        return names.stream().anyMatch(wanted::equalsIgnoreCase);
    }

    private static boolean starts(byte[] content, int... head) {
        return TextDecoder.startsWith(content, head);
    }
}
