package org.zhucun.spreadsheet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/**
 * Puts marks into an .xlsx by rewriting its styles and the marked worksheets as streams; every other part is copied as
 * it is packed, so that a province's roster needs no more memory than a county's.
 */
final class XlsxMarker {

    private final ZipPackage zip;
    private final XlsxReader reader;
    private final Map<String, SheetMarks> marks;

    XlsxMarker(byte[] content, ReadBudget budget, Map<String, SheetMarks> marks) {
        this.zip = ZipPackage.open(content, budget);
        new PackageGate(zip, budget).pass();
        this.reader = new XlsxReader(zip, budget);
        this.marks = marks;
    }

    /** The marked workbook, null when its styles are not such that marks can be added. */
    byte @Nullable [] mark() throws IOException {
        XlsxReader.Places places = reader.places();
        if (!zip.has(places.styles())) {
            return null;
        }
        XlsxFills fills = reader.in(places.styles(), XlsxFills::read);
        if (!fills.usable()) {
            return null;
        }
        Map<String, ZipPackage.PartWriter> replaced = new LinkedHashMap<>();
        for (Map.Entry<String, SheetMarks> sheet : marks.entrySet()) {
            String part = places.sheets().get(sheet.getKey());
            if (part != null) {
                replaced.put(
                        ZipPackage.key(part),
                        rewriting(
                                part,
                                (xml, out) -> new XlsxSheetMarker(xml, out, part, fills, sheet.getValue()).copy()));
            }
        }
        // The styles come last: only then is known which ones the sheets asked for.
        replaced.put(ZipPackage.key(places.styles()), rewriting(places.styles(), fills::write));
        return zip.with(replaced);
    }

    private interface Rewrite {
        void from(XMLStreamReader2 xml, XMLStreamWriter2 out) throws XMLStreamException;
    }

    private ZipPackage.PartWriter rewriting(String part, Rewrite rewrite) {
        return target -> reader.in(part, xml -> {
            XMLStreamWriter2 out = SafeXml.create(target);
            rewrite.from(xml, out);
            out.close();
            return true;
        });
    }
}
