package org.zhucun.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads the worksheets of an OOXML package, transitional or strict, whoever saved it last. */
final class XlsxReader {

    /** @param sheets worksheet parts by the names of their sheets, in order */
    record Places(String styles, Map<String, String> sheets) {}

    private static final String WORKSHEET = "/worksheet";

    private record Relation(String type, String target) {}

    private record Listed(String name, boolean hidden, String relation) {}

    interface Parse<T> {
        T with(XMLStreamReader2 xml) throws XMLStreamException;
    }

    private final ZipPackage zip;
    private final ReadBudget budget;
    private final List<Listed> listed = new ArrayList<>();
    private boolean date1904;

    XlsxReader(ZipPackage zip, ReadBudget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    Workbook read() {
        Map<String, Relation> relations = open();
        String stringsPart = part(relations, "/sharedStrings", "xl/sharedStrings.xml");
        String stylesPart = stylesPart(relations);
        XlsxStrings strings =
                zip.has(stringsPart) ? in(stringsPart, xml -> XlsxStrings.read(xml, budget)) : XlsxStrings.none();
        XlsxStyles styles = zip.has(stylesPart) ? in(stylesPart, XlsxStyles::read) : XlsxStyles.none();
        CellNumbers numbers = new CellNumbers(date1904);
        List<Sheet> sheets = new ArrayList<>();
        for (Listed sheet : listed) {
            Relation relation = relation(relations, sheet);
            if (relation.type().endsWith(WORKSHEET)) {
                SheetBuilder builder = new SheetBuilder(budget, sheet.name(), sheet.hidden());
                sheets.add(in(relation.target(), xml -> {
                    new XlsxSheetParser(xml, relation.target(), strings, styles, numbers, budget, builder).parse();
                    return builder.build();
                }));
            }
        }
        return new Workbook(FileFormat.XLSX, sheets);
    }

    /** Where the workbook keeps its styles and its worksheets, the latter by name. */
    Places places() {
        Map<String, Relation> relations = open();
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Listed sheet : listed) {
            Relation relation = relation(relations, sheet);
            if (relation.type().endsWith(WORKSHEET)) {
                sheets.put(sheet.name(), relation.target());
            }
        }
        return new Places(stylesPart(relations), sheets);
    }

    private Map<String, Relation> open() {
        String workbook = workbookPart(zip, budget);
        in(workbook, xml -> {
            readWorkbook(xml, workbook);
            return true;
        });
        return relations(workbook);
    }

    private static Relation relation(Map<String, Relation> relations, Listed sheet) {
        Relation relation = relations.get(sheet.relation());
        if (relation == null) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        return relation;
    }

    private static String stylesPart(Map<String, Relation> relations) {
        return part(relations, "/styles", "xl/styles.xml");
    }

    private void readWorkbook(XMLStreamReader2 xml, String part) throws XMLStreamException {
        while (xml.hasNext()) {
            if (SafeXml.next(xml, part) == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    date1904 = SafeXml.flag(SafeXml.attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet")) {
                    String name = SafeXml.attribute(xml, "name");
                    String state = SafeXml.attribute(xml, "state");
                    String relation = relationId(xml);
                    boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
                    listed.add(new Listed(name == null ? "" : name, hidden, relation == null ? "" : relation));
                }
            }
        }
    }

    /** {@code r:id}, not a plain {@code id}. */
    private static @Nullable String relationId(XMLStreamReader2 xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")
                    && !xml.getAttributeNamespace(i).isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The part the package names as its main document, else where it usually lies. */
    static String workbookPart(ZipPackage zip, ReadBudget budget) {
        for (Relation relation : new XlsxReader(zip, budget).relations("").values()) {
            if (relation.type().endsWith("/officeDocument") && zip.has(relation.target())) {
                return relation.target();
            }
        }
        return "xl/workbook.xml";
    }

    private static String part(Map<String, Relation> relations, String type, String usual) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(usual);
    }

    private Map<String, Relation> relations(String source) {
        int slash = source.lastIndexOf('/');
        String folder = source.substring(0, slash + 1);
        String part = folder + "_rels/" + source.substring(slash + 1) + ".rels";
        if (!zip.has(part)) {
            return Map.of();
        }
        return in(part, xml -> {
            Map<String, Relation> relations = new LinkedHashMap<>();
            while (xml.hasNext()) {
                if (SafeXml.next(xml, part) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String id = SafeXml.attribute(xml, "Id");
                    String type = SafeXml.attribute(xml, "Type");
                    String target = SafeXml.attribute(xml, "Target");
                    if (id != null && type != null && target != null) {
                        relations.put(id, new Relation(type, resolve(folder, target)));
                    }
                }
            }
            return relations;
        });
    }

    /** Targets come relative, absolute, with backslashes, with dots and percent-encoded. */
    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        if (path.indexOf('%') >= 0) {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        List<String> steps = new ArrayList<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    <T> T in(String part, Parse<T> parse) {
        try (GuardedStream stream = zip.open(part)) {
            if (stream == null) {
                throw new FileRefusedException(FileRule.DAMAGED);
            }
            XMLStreamReader2 xml = SafeXml.open(stream);
            T result = parse.with(xml);
            stream.finish();
            return result;
        } catch (XMLStreamException e) {
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
