package org.zhucun.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens an OLE2 compound file, refuses what is not a plain Excel 97-2003 workbook, and reads its records. */
final class XlsReader {

    private static final String WORKBOOK = "Workbook";

    private final byte[] content;
    private final ReadBudget budget;

    XlsReader(byte[] content, ReadBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    Workbook read() {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            String stream = gate(root);
            XlsRecords records = new XlsRecords(budget);
            RecordFactoryInputStream in = new RecordFactoryInputStream(root.createDocumentInputStream(stream), false);
            for (var next = in.nextRecord(); next != null; next = in.nextRecord()) {
                records.take(next);
            }
            return records.workbook();
        } catch (EncryptedDocumentException e) {
            throw new FileRefusedException(FileRule.ENCRYPTED).because(e);
        } catch (IOException e) {
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        }
    }

    private static String gate(DirectoryNode root) {
        Set<String> names = root.getEntryNames();
        if (has(names, "EncryptedPackage") || has(names, "EncryptionInfo")) {
            throw new FileRefusedException(FileRule.ENCRYPTED);
        }
        if (has(names, "WordDocument") || has(names, "PowerPoint Document")) {
            throw new FileRefusedException(FileRule.OFFICE_DOCUMENT);
        }
        String stream = names.stream()
                .filter(name -> name.equalsIgnoreCase(WORKBOOK))
                .findFirst()
                .orElse(null);
        if (stream == null) {
            throw new FileRefusedException(has(names, "Book") ? FileRule.OLD_EXCEL : FileRule.UNKNOWN_KIND);
        }
        for (String name : names) {
            if (name.equalsIgnoreCase("_VBA_PROJECT_CUR") || name.equalsIgnoreCase("_VBA_PROJECT")) {
                throw new FileRefusedException(FileRule.MACROS);
            }
            if (name.startsWith("MBD") || name.equals("Ctls")) {
                throw new FileRefusedException(FileRule.EMBEDDINGS, name);
            }
            if (name.startsWith("LNK")) {
                throw new FileRefusedException(FileRule.EXTERNAL_LINKS, name);
            }
        }
        return stream;
    }

    private static boolean has(Set<String> names, String wanted) {
        return names.stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
