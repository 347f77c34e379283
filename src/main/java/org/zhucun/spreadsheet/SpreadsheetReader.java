package org.zhucun.spreadsheet;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Reads a file that holds tables. What the file is, its content decides; the name is only for people. The gate stands
 * before every parser; at most two files are read at once, a third one waits.
 */
@Component
@EnableConfigurationProperties(ReadLimits.class)
public class SpreadsheetReader {

    private static final Logger log = LoggerFactory.getLogger(SpreadsheetReader.class);
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ReadLimits limits;

    public SpreadsheetReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * @param fileName as uploaded; it decides nothing
     * @throws FileRefusedException with the rule the file breaks
     */
    public Workbook read(byte[] content, String fileName) {
        return read(content, fileName, limits);
    }

    /** The same under limits of the caller's own. */
    public Workbook read(byte[] content, String fileName, ReadLimits own) {
        places.acquireUninterruptibly();
        try {
            Workbook workbook = parse(content, new ReadBudget(own));
            if (workbook.sheets().isEmpty()) {
                throw new FileRefusedException(FileRule.NO_SHEET);
            }
            return workbook;
        } catch (FileRefusedException e) {
            log.info("file of {} bytes refused: {}", content.length, e.rule().code());
            throw e;
        } catch (RuntimeException e) {
            // Without its message, which may quote what stands in a cell.
            StackTraceElement[] trace = e.getStackTrace();
            log.warn(
                    "file of {} bytes could not be parsed: {} {}",
                    content.length,
                    e.getClass(),
                    trace.length == 0 ? "" : trace[0]);
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        } finally {
            places.release();
        }
    }

    private Workbook parse(byte[] content, ReadBudget budget) {
        if (content.length == 0) {
            throw new FileRefusedException(FileRule.EMPTY);
        }
        long allowed = budget.limits().maxBytes().toBytes();
        if (content.length > allowed) {
            long megabyte = 1L << 20;
            throw new FileRefusedException(
                    FileRule.TOO_LARGE, (content.length + megabyte - 1) / megabyte, allowed / megabyte);
        }
        return switch (FileKind.of(content)) {
            case ZIP -> {
                ZipPackage zip = ZipPackage.open(content, budget);
                new PackageGate(zip, budget).pass();
                yield new XlsxReader(zip, budget).read();
            }
            case OLE2 -> new XlsReader(content, budget).read();
            case XML_2003 -> new Xml2003Reader(TextDecoder.decode(content), budget).read();
            case HTML -> new HtmlReader(HtmlReader.decode(content), budget).read();
            case TEXT -> new DelimitedReader(TextDecoder.decode(content), budget).read();
        };
    }
}
