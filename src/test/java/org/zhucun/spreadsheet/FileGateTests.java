package org.zhucun.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FileGateTests {

    private static final String DOCTYPE =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";

    @Test
    void refusesAnEmptyFile_F001() {
        Reading.refusal(new byte[0], FileRule.EMPTY);
    }

    @Test
    void refusesAFileBeyondTheLimit_F002() {
        byte[] large = new byte[(20 << 20) + 1];
        assertThat(Reading.refusal(large, FileRule.TOO_LARGE).args()).containsExactly(21L, 20L);
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void refusesAnEncryptedXlsx_F003(EncryptionMode mode) throws Exception {
        EncryptionInfo info = new EncryptionInfo(mode);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("zhucun");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            try (var plain = encryptor.getDataStream(files)) {
                plain.write(ZippedWorkbook.plain().bytes());
            }
            files.writeFilesystem(out);
        }
        Reading.refusal(out.toByteArray(), FileRule.ENCRYPTED);
    }

    @Test
    void refusesAnXlsWithAPassword_F003() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("zhucun");
        byte[] content;
        try {
            content = xls(workbook -> workbook.createSheet("a"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        Reading.refusal(content, FileRule.ENCRYPTED);
    }

    @Test
    void readsAnXlsThatOnlyCarriesTheWellKnownDefaultPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("VelvetSweatshop");
        byte[] content;
        try {
            content = xls(workbook ->
                    workbook.createSheet("a").createRow(0).createCell(0).setCellValue("姓名"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(Reading.cell(content, 1, 0)).isEqualTo(Cell.text("姓名"));
    }

    @Test
    void refusesAZipWithEncryptedEntries_F003() {
        byte[] zip = ZippedWorkbook.plain().bytes();
        zip[central(zip) + 8] |= 1;
        Reading.refusal(zip, FileRule.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"})
    void refusesMacros_F004(String part) {
        Reading.refusal(ZippedWorkbook.plain().part(part, "<x/>").bytes(), FileRule.MACROS);
    }

    @Test
    void refusesMacrosHiddenUnderAnotherPartName_F004() {
        byte[] byType = ZippedWorkbook.plain()
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\""
                                + " ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                .bytes();
        Reading.refusal(byType, FileRule.MACROS);
        byte[] byRelation = ZippedWorkbook.plain()
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Target=\"../x.bin\""
                                + " Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\"/></Relationships>")
                .bytes();
        Reading.refusal(byRelation, FileRule.MACROS);
    }

    @Test
    void letsContentTypesPassThatNoPartHas() {
        String binary = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
        String types = "<Types><Default Extension=\"bin\" ContentType=\"" + binary + "\"/>"
                + "<Override PartName=\"/xl/vba.dat\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>";
        byte[] content =
                ZippedWorkbook.plain().part("[Content_Types].xml", types).bytes();
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo("1");
        Reading.refusal(
                ZippedWorkbook.plain()
                        .part("[Content_Types].xml", types)
                        .part("xl/a.bin", "<x/>")
                        .bytes(),
                FileRule.MACROS);
    }

    @Test
    void refusesMacrosInXls_F004() throws IOException {
        byte[] content = compound(files -> {
            files.createDocument(new ByteArrayInputStream(new byte[4096]), "Workbook");
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
        });
        Reading.refusal(content, FileRule.MACROS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/externalLinks/externalLink1.xml", "xl/connections.xml", "xl/queryTables/queryTable1.xml"})
    void refusesLinksToOtherFiles_F005(String part) {
        FileRefusedException refused =
                Reading.refusal(ZippedWorkbook.plain().part(part, "<x/>").bytes(), FileRule.EXTERNAL_LINKS);
        assertThat(refused.args()).containsExactly(part.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void refusesARelationThatLeavesTheFile_F005() {
        byte[] content = sheetRelating(
                "<Relationship Id=\"a\" Type=\"http://x/image\" Target=\"http://10.0.0.1/a.png\" TargetMode=\"External\"/>");
        assertThat(Reading.refusal(content, FileRule.EXTERNAL_LINKS).args()).containsExactly("http://10.0.0.1/a.png");
    }

    @Test
    void refusesLinksToOtherWorkbooksInXls_F005() throws IOException {
        byte[] content = xls(workbook -> {
            HSSFWorkbook other = new HSSFWorkbook();
            other.createSheet("b");
            var cell = workbook.createSheet("a").createRow(0).createCell(0);
            workbook.linkExternalWorkbook("字典.xls", other);
            cell.setCellFormula("[字典.xls]b!A1");
        });
        Reading.refusal(content, FileRule.EXTERNAL_LINKS);
    }

    @Test
    void letsHyperlinksCommentsTablesAndPicturesPass() {
        byte[] content = ZippedWorkbook.plain()
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        ZippedWorkbook.relations(
                                "<Relationship Id=\"a\" Type=\"http://x/hyperlink\" Target=\"mailto:a@b.cn\" TargetMode=\"External\"/>",
                                "<Relationship Id=\"b\" Type=\"http://x/comments\" Target=\"../comments1.xml\"/>"))
                .part("xl/comments1.xml", "<comments/>")
                .part("xl/tables/table1.xml", "<table/>")
                .part("xl/media/image1.png", new byte[] {1, 2, 3})
                .part("xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"/>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/embeddings/oleObject1.bin", "xl/activeX/activeX1.xml"})
    void refusesEmbeddedDocuments_F006(String part) {
        Reading.refusal(ZippedWorkbook.plain().part(part, "<x/>").bytes(), FileRule.EMBEDDINGS);
    }

    @Test
    void refusesEmbeddedDocumentsUnderAnotherName_F006() {
        Reading.refusal(
                sheetRelating("<Relationship Id=\"a\" Type=\"http://x/oleObject\" Target=\"../media/a.dat\"/>"),
                FileRule.EMBEDDINGS);
    }

    @Test
    void refusesEmbeddedDocumentsInXls_F006() throws IOException {
        byte[] content = compound(files -> {
            files.createDocument(new ByteArrayInputStream(new byte[4096]), "Workbook");
            files.getRoot().createDirectory("MBD0001F2A3");
        });
        Reading.refusal(content, FileRule.EMBEDDINGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "docProps/app.xml",
                "xl/_rels/workbook.xml.rels"
            })
    void refusesADocumentTypeInAnyPart_F007(String part) {
        byte[] content = ZippedWorkbook.plain()
                .part(part, "<?xml version=\"1.0\"?><!-- a --> " + DOCTYPE + "<x>&a;</x>")
                .bytes();
        Reading.refusal(content, FileRule.DOCTYPE);
    }

    @Test
    void refusesADocumentTypeInUtf16_F007() {
        byte[] part = ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + DOCTYPE + "<worksheet/>")
                .getBytes(StandardCharsets.UTF_16LE);
        Reading.refusal(
                ZippedWorkbook.plain().part("xl/worksheets/sheet1.xml", part).bytes(), FileRule.DOCTYPE);
    }

    @Test
    void refusesADocumentTypeBehindALongComment_F007() {
        byte[] content = ZippedWorkbook.plain()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<?xml version=\"1.0\"?>" + "<!-- <a> -->".repeat(9_000) + DOCTYPE
                                + "<worksheet>&a;</worksheet>")
                .bytes();
        FileRefusedException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                FileRefusedException.class, () -> Reading.of(content));
        assertThat(refused.rule()).isIn(FileRule.DOCTYPE, FileRule.DAMAGED);
    }

    @Test
    void refusesADocumentTypeInXmlSpreadsheet_F007() {
        String xml = "<?xml version=\"1.0\"?>" + DOCTYPE
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>";
        Reading.refusal(xml.getBytes(StandardCharsets.UTF_8), FileRule.DOCTYPE);
    }

    @Test
    void refusesAPartThatUnpacksBeyondTheRatio_F008() {
        byte[] content = ZippedWorkbook.plain()
                .part("xl/media/a.bmp", new byte[12 << 20])
                .bytes();
        Reading.refusal(content, FileRule.BOMB);
    }

    @Test
    void refusesAPartThatHidesHowFarItUnpacks_F008() {
        byte[] content = ZippedWorkbook.plain()
                .rows("<row r=\"1\">" + "<c/>".repeat(3 << 20) + "</row>")
                .bytes();
        int entry = central(content, "xl/worksheets/sheet1.xml");
        content[entry + 24] = 1;
        Arrays.fill(content, entry + 25, entry + 28, (byte) 0);
        Reading.refusal(content, FileRule.BOMB);
    }

    @Test
    void refusesTooManyPartsAndTooMuchInSum_F008() {
        ZippedWorkbook many = ZippedWorkbook.plain();
        for (int i = 0; i < 60; i++) {
            many.part("xl/media/" + i + ".txt", new byte[0]);
        }
        Reading.refusal(many.bytes(), Reading.limits(10, 10, 100, 5), FileRule.BOMB);
        byte[] noise = new byte[9 << 20];
        new java.util.Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] &= 3;
        }
        ReadLimits usual = ReadLimits.defaults();
        ReadLimits small = new ReadLimits(
                usual.maxBytes(), 10, 10, 100, 1000, 5, DataSize.ofMegabytes(8), 100, usual.maxRatio(), 60);
        Reading.refusal(ZippedWorkbook.plain().part("xl/media/a.bmp", noise).bytes(), small, FileRule.BOMB);
    }

    @Test
    void refusesOneEndlessAttribute_F008() {
        StringBuilder endless = new StringBuilder("<row r=\"1\" x=\"");
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 2 << 20; i++) {
            endless.append((char) ('a' + random.nextInt(26)));
        }
        Reading.refusal(ZippedWorkbook.plain().rows(endless + "\"/>").bytes(), FileRule.BOMB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/worksheets/SHEET1.XML", "xl\\worksheets\\sheet1.xml"})
    void refusesTwoPartsOfOneName_F009(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (String part :
                    new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", name}) {
                zip.putArchiveEntry(new ZipArchiveEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        Reading.refusal(out.toByteArray(), FileRule.OVERLAP);
    }

    @Test
    void refusesPartsThatOverlap_F009() {
        byte[] zip = ZippedWorkbook.plain().bytes();
        int first = central(zip, "[Content_Types].xml");
        int second = central(zip, "_rels/.rels");
        System.arraycopy(zip, first + 42, zip, second + 42, 4);
        Reading.refusal(zip, FileRule.OVERLAP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:/evil.xml", "xl\\..\\..\\evil.xml"})
    void refusesNamesThatLeaveTheFile_F010(String name) {
        byte[] content = ZippedWorkbook.plain().part(name, "<x/>").bytes();
        Reading.refusal(content, FileRule.OUTSIDE_PATH);
    }

    @Test
    void refusesATruncatedXlsx_F011() {
        byte[] whole = ZippedWorkbook.plain().bytes();
        Reading.refusal(Arrays.copyOf(whole, whole.length * 2 / 3), FileRule.DAMAGED);
        Reading.refusal(Arrays.copyOf(whole, whole.length - 30), FileRule.DAMAGED);
    }

    @Test
    void refusesAPartWhoseChecksumIsWrong_F011() {
        byte[] zip = ZippedWorkbook.plain().bytes();
        zip[central(zip, "xl/worksheets/sheet1.xml") + 16] ^= 1;
        Reading.refusal(zip, FileRule.DAMAGED);
    }

    @Test
    void refusesPartsThatAreMissingOrNoXml_F011() {
        Reading.refusal(
                ZippedWorkbook.plain().without("xl/worksheets/sheet1.xml").bytes(), FileRule.DAMAGED);
        Reading.refusal(
                ZippedWorkbook.plain().without("xl/_rels/workbook.xml.rels").bytes(), FileRule.DAMAGED);
        Reading.refusal(ZippedWorkbook.plain().without("xl/workbook.xml").bytes(), FileRule.DAMAGED);
        Reading.refusal(ZippedWorkbook.plain().rows("<row><c><v>1</v></row>").bytes(), FileRule.DAMAGED);
        Reading.refusal(
                ZippedWorkbook.plain()
                        .rows("<row><c t=\"s\"><v>7</v></c></row>")
                        .bytes(),
                FileRule.DAMAGED);
        Reading.refusal(
                ZippedWorkbook.plain().rows("<row><c><v>eins</v></c></row>").bytes(), FileRule.DAMAGED);
        Reading.refusal(
                ZippedWorkbook.plain()
                        .part("xl/worksheets/sheet1.xml", new byte[] {0, 1, 2})
                        .bytes(),
                FileRule.DAMAGED);
    }

    @Test
    void refusesATruncatedXls_F011() throws IOException {
        byte[] whole = xls(workbook -> {
            var sheet = workbook.createSheet("a");
            for (int i = 0; i < 2000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("行" + i);
            }
        });
        Reading.refusal(Arrays.copyOf(whole, whole.length / 2), FileRule.DAMAGED);
        Reading.refusal(Arrays.copyOf(whole, 100), FileRule.DAMAGED);
    }

    @Test
    void refusesABinaryWorkbook_F012() throws IOException {
        Reading.refusal(zip("[Content_Types].xml", "xl/workbook.bin"), FileRule.XLSB);
    }

    @Test
    void refusesAnOpenDocument_F013() throws IOException {
        Reading.refusal(zip("mimetype", "content.xml", "styles.xml"), FileRule.OPEN_DOCUMENT);
        Reading.refusal(
                bytes("<?xml version=\"1.0\"?><office:document office:version=\"1.2\"/>"), FileRule.OPEN_DOCUMENT);
    }

    @Test
    void refusesTextDocumentsAndPresentations_F014() throws IOException {
        Reading.refusal(zip("[Content_Types].xml", "word/document.xml"), FileRule.OFFICE_DOCUMENT);
        Reading.refusal(zip("[Content_Types].xml", "ppt/presentation.xml"), FileRule.OFFICE_DOCUMENT);
        Reading.refusal(
                compound(files -> files.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument")),
                FileRule.OFFICE_DOCUMENT);
        Reading.refusal(bytes("{\\rtf1 a}"), FileRule.OFFICE_DOCUMENT);
    }

    @Test
    void refusesAPdf_F015() {
        Reading.refusal(bytes("%PDF-1.7\n"), FileRule.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"89504e470d0a1a0a", "ffd8ffe000104a46", "474946383961", "424d36000000000000", "49492a0008000000"
            })
    void refusesAPicture_F016(String head) {
        Reading.refusal(HexFormat.of().parseHex(head), FileRule.PICTURE);
    }

    @Test
    void refusesAnArchive_F017() throws IOException {
        Reading.refusal(zip("花名册.xlsx", "说明.txt"), FileRule.ARCHIVE);
        Reading.refusal(HexFormat.of().parseHex("526172211a0700"), FileRule.ARCHIVE);
        Reading.refusal(HexFormat.of().parseHex("377abcaf271c"), FileRule.ARCHIVE);
    }

    @Test
    void refusesAWebArchive_F018() {
        Reading.refusal(
                bytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"a\"\r\n\r\n--a\r\n<html>"),
                FileRule.WEB_ARCHIVE);
    }

    @Test
    void refusesExcel95AndOlder_F019() throws IOException {
        Reading.refusal(
                compound(files -> files.createDocument(new ByteArrayInputStream(new byte[4096]), "Book")),
                FileRule.OLD_EXCEL);
        Reading.refusal(HexFormat.of().parseHex("0908080000050500"), FileRule.OLD_EXCEL);
        byte[] biff5 = new byte[4096];
        System.arraycopy(HexFormat.of().parseHex("0908080000050500"), 0, biff5, 0, 8);
        Reading.refusal(
                compound(files -> files.createDocument(new ByteArrayInputStream(biff5), "Workbook")),
                FileRule.OLD_EXCEL);
    }

    @Test
    void refusesWhatItDoesNotKnow_F020() throws IOException {
        Reading.refusal(HexFormat.of().parseHex("7f454c4602010100000000"), FileRule.UNKNOWN_KIND);
        Reading.refusal(bytes("<?xml version=\"1.0\"?><roster><person/></roster>"), FileRule.UNKNOWN_KIND);
        Reading.refusal(bytes("ID;PWXL;N;E\r\nP;PGeneral\r\n"), FileRule.UNKNOWN_KIND);
        Reading.refusal(
                compound(files -> files.createDocument(new ByteArrayInputStream(new byte[4096]), "Contents")),
                FileRule.UNKNOWN_KIND);
    }

    @Test
    void refusesAFileWithoutAnySheet_F021() {
        Reading.refusal(bytes("<html><body><p>请登录</p></body></html>"), FileRule.NO_SHEET);
        Reading.refusal(ZippedWorkbook.plain().workbook("<sheets/>").bytes(), FileRule.NO_SHEET);
        Reading.refusal(
                bytes("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
                FileRule.NO_SHEET);
    }

    @Test
    void refusesTooManyRows_F022() {
        String row = "<row><c><v>1</v></c></row>";
        ReadLimits ten = Reading.limits(10, 5, 1000, 5);
        FileRefusedException refused =
                Reading.refusal(ZippedWorkbook.plain().rows(row.repeat(111)).bytes(), ten, FileRule.TOO_MANY_ROWS);
        assertThat(refused.args()).containsExactly("花名册", 10);
        Reading.refusal(bytes("1,2\n".repeat(111)), ten, FileRule.TOO_MANY_ROWS);
        Reading.refusal(bytes("<table>" + "<tr><td>1</td></tr>".repeat(111) + "</table>"), ten, FileRule.TOO_MANY_ROWS);
    }

    @Test
    void readsALongerListWhereTheCallerAllowsIt() {
        byte[] long111 = bytes("1,2\n".repeat(111));
        ReadLimits ten = Reading.limits(10, 5, 1000, 5);
        assertThat(new SpreadsheetReader(ten)
                        .read(long111, "a.csv", ten.withMaxRows(200))
                        .sheets()
                        .get(0)
                        .rows())
                .hasSize(111);
    }

    @Test
    void refusesTooManyColumns_F023() {
        ReadLimits five = Reading.limits(10, 5, 1000, 5);
        Reading.refusal(bytes("1,2,3,4,5,6\n"), five, FileRule.TOO_MANY_COLUMNS);
        Reading.refusal(
                ZippedWorkbook.plain()
                        .rows("<row><c r=\"XFD1\"><v>1</v></c></row>")
                        .bytes(),
                five,
                FileRule.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesTooManyCellsAndTooMuchText_F024() {
        Reading.refusal(bytes("1,2,3,4,5\n".repeat(10)), Reading.limits(10, 5, 40, 5), FileRule.TOO_MANY_CELLS);
        ReadLimits usual = ReadLimits.defaults();
        ReadLimits wordy =
                new ReadLimits(usual.maxBytes(), 10, 10, 100, 20, 5, usual.maxInflated(), 100, usual.maxRatio(), 60);
        Reading.refusal(bytes("第一书记和工作队员,轮换\n到村任职满两年以上,增派\n"), wordy, FileRule.TOO_MANY_CELLS);
    }

    @Test
    void refusesTooManySheets_F025() {
        String tables = "<table><tr><td>1</td></tr></table>".repeat(6);
        Reading.refusal(bytes("<html>" + tables + "</html>"), Reading.limits(10, 5, 100, 5), FileRule.TOO_MANY_SHEETS);
    }

    @Test
    void refusesTextThatIsNoEncoding_F026() {
        byte[] text = bytes("姓名,单位\n");
        text[1] = (byte) 0xFF;
        text[2] = (byte) 0xFF;
        Reading.refusal(text, FileRule.ENCODING);
    }

    @Test
    void refusesAQuotationMarkThatStaysOpen_F027() {
        FileRefusedException refused = Reading.refusal(bytes("姓名,备注\n张三,\"临时\n李四,正式\n"), FileRule.OPEN_QUOTE);
        assertThat(refused.args()).containsExactly(2L);
    }

    @Test
    void refusesAFileThatTakesTooLong_F028() {
        ReadLimits usual = ReadLimits.defaults();
        ReadLimits hasty = new ReadLimits(
                usual.maxBytes(), 9000, 10, 90_000, 90_000, 5, usual.maxInflated(), 100, usual.maxRatio(), 0);
        Reading.refusal(ZippedWorkbook.plain().bytes(), hasty, FileRule.TOO_SLOW);
        Reading.refusal(bytes("1,2\n".repeat(600)), hasty, FileRule.TOO_SLOW);
    }

    private static byte[] sheetRelating(String relation) {
        return ZippedWorkbook.plain()
                .part("xl/worksheets/_rels/sheet1.xml.rels", ZippedWorkbook.relations(relation))
                .bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("<x/>"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private interface Filling<T> {
        void fill(T files) throws IOException;
    }

    private static byte[] compound(Filling<POIFSFileSystem> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            filling.fill(files);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] xls(Filling<HSSFWorkbook> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            filling.fill(workbook);
            workbook.write(out);
        }
        return out.toByteArray();
    }

    /** Where the central directory begins. */
    private static int central(byte[] zip) {
        for (int i = zip.length - 22; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 5 && zip[i + 3] == 6) {
                return number(zip, i + 16, 4);
            }
        }
        throw new IllegalArgumentException("no end of central directory");
    }

    private static int central(byte[] zip, String name) {
        int at = central(zip);
        while (true) {
            int length = number(zip, at + 28, 2);
            if (new String(zip, at + 46, length, StandardCharsets.UTF_8).equals(name)) {
                return at;
            }
            at += 46 + length + number(zip, at + 30, 2) + number(zip, at + 32, 2);
        }
    }

    private static int number(byte[] zip, int at, int width) {
        int value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | zip[at + i] & 0xFF;
        }
        return value;
    }
}
