package org.zhucun.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx package written by hand, part by part, so that it can be odd in ways no library writes. */
final class ZippedWorkbook {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String CONTENT_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + override("workbook", "sheet.main")
                    + override("worksheets/sheet1", "worksheet")
                    + override("sharedStrings", "sharedStrings")
                    + override("styles", "styles")
                    + "</Types>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final String main;
    private final String office;

    private ZippedWorkbook(String main, String office) {
        this.main = main;
        this.office = office;
        part("[Content_Types].xml", CONTENT_TYPES);
        part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        workbook("<sheets><sheet name=\"花名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations(
                        relation("rId1", "worksheet", "worksheets/sheet1.xml"),
                        relation("rId2", "sharedStrings", "sharedStrings.xml"),
                        relation("rId3", "styles", "styles.xml")));
        styles("");
        strings("");
        rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + SHEET_TYPE + type + "+xml\"/>";
    }

    static ZippedWorkbook plain() {
        return new ZippedWorkbook(TRANSITIONAL, OFFICE);
    }

    static ZippedWorkbook strict() {
        return new ZippedWorkbook(STRICT, STRICT_OFFICE);
    }

    ZippedWorkbook part(String name, String xml) {
        return part(name, (xml.startsWith("<?xml") ? xml : HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    ZippedWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    ZippedWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    ZippedWorkbook moved(String from, String to) {
        parts.put(to, parts.remove(from));
        return this;
    }

    ZippedWorkbook workbook(String inside) {
        return part("xl/workbook.xml", element("workbook", inside));
    }

    ZippedWorkbook rows(String inside) {
        return sheet("<sheetData>" + inside + "</sheetData>");
    }

    ZippedWorkbook sheet(String inside) {
        return part("xl/worksheets/sheet1.xml", element("worksheet", inside));
    }

    ZippedWorkbook strings(String inside) {
        return part("xl/sharedStrings.xml", element("sst", inside));
    }

    /** One cell style for each format code; an all-digit code is a built-in format's number. */
    ZippedWorkbook formats(String... codes) {
        StringBuilder own = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            boolean builtIn = codes[i].chars().allMatch(Character::isDigit);
            if (!builtIn) {
                own.append("<numFmt numFmtId=\"").append(164 + i).append("\" formatCode=\"");
                own.append(codes[i].replace("&", "&amp;").replace("\"", "&quot;"))
                        .append("\"/>");
            }
            styles.append("<xf numFmtId=\"")
                    .append(builtIn ? codes[i] : 164 + i)
                    .append("\"/>");
        }
        return styles("<numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                + styles + "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"@\"/></dxf></dxfs>");
    }

    private ZippedWorkbook styles(String inside) {
        return part("xl/styles.xml", element("styleSheet", inside));
    }

    ZippedWorkbook relating(String... relations) {
        return part("xl/_rels/workbook.xml.rels", relations(relations));
    }

    String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String... relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + String.join("", relations) + "</Relationships>";
    }

    private String element(String name, String inside) {
        return "<" + name + " xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" + inside + "</" + name + ">";
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
