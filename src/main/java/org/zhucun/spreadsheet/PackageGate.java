package org.zhucun.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Stands before every reader of a ZIP package: what kind it is, and that it carries no macros, nothing embedded,
 * nothing drawn from elsewhere and no document type. Comments, tables, pictures and hyperlinks are harmless and pass.
 */
final class PackageGate {

    private static final int PROLOG = 65_536;
    private static final Pattern MISC = Pattern.compile("\\A\\uFEFF?(?:\\s+|<\\?.*?\\?>|<!--.*?-->)*+", Pattern.DOTALL);

    private final ZipPackage zip;
    private final ReadBudget budget;

    PackageGate(ZipPackage zip, ReadBudget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    void pass() {
        checkKind();
        passAnyKind();
    }

    /** The same for packages that are kept and never read: documents beside workbooks. */
    void passAnyKind() {
        checkNames();
        for (String name : zip.names()) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                checkProlog(name);
            }
        }
        checkContentTypes();
        zip.names().stream().filter(name -> name.endsWith(".rels")).forEach(this::checkRelations);
    }

    /** Reads every part to its end, for software that keeps whole packages in memory. */
    void passThoroughly() {
        pass();
        for (String name : zip.names()) {
            try (GuardedStream part = zip.open(name)) {
                if (part != null) {
                    part.finish();
                }
            } catch (IOException e) {
                throw new FileRefusedException(FileRule.DAMAGED).because(e);
            }
        }
    }

    private void checkKind() {
        Set<String> names = zip.names();
        if (has("xl/workbook.bin")) {
            throw new FileRefusedException(FileRule.XLSB);
        }
        if (names.contains("mimetype") || names.contains("content.xml")) {
            throw new FileRefusedException(FileRule.OPEN_DOCUMENT);
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/") || name.startsWith("ppt/"))) {
            throw new FileRefusedException(FileRule.OFFICE_DOCUMENT);
        }
        if (!names.contains("[content_types].xml") && !has("xl/workbook.xml")) {
            throw new FileRefusedException(FileRule.ARCHIVE);
        }
        if (!zip.has(XlsxReader.workbookPart(zip, budget))) {
            throw new FileRefusedException(
                    names.stream().anyMatch(name -> name.startsWith("xl/")) ? FileRule.DAMAGED : FileRule.UNKNOWN_KIND);
        }
    }

    private boolean has(String name) {
        return zip.has(name);
    }

    private void checkNames() {
        for (String name : zip.names()) {
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                throw new FileRefusedException(FileRule.MACROS);
            }
            if (name.contains("externallinks/") || name.endsWith("/connections.xml") || name.contains("querytables/")) {
                throw new FileRefusedException(FileRule.EXTERNAL_LINKS, name);
            }
            if (name.contains("embeddings/") || name.contains("activex/")) {
                throw new FileRefusedException(FileRule.EMBEDDINGS, name);
            }
        }
    }

    private void checkProlog(String name) {
        byte[] head;
        try (GuardedStream part = zip.open(name)) {
            head = part == null ? new byte[0] : part.readNBytes(PROLOG);
        } catch (IOException e) {
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        }
        String text = new String(head, charset(head));
        var misc = MISC.matcher(text);
        String rest = misc.find() ? text.substring(misc.end()) : text;
        if (rest.regionMatches(true, 0, "<!DOCTYPE", 0, 9) || rest.regionMatches(true, 0, "<!ENTITY", 0, 8)) {
            throw new FileRefusedException(FileRule.DOCTYPE, name);
        }
        if (head.length > 0 && (rest.length() < 2 || rest.charAt(0) != '<' || !isNameStart(rest.charAt(1)))) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }

    /** Enough to see the prolog; a part in any other encoding shows no tag and is refused as damaged. */
    private static Charset charset(byte[] head) {
        if (head.length < 2) {
            return StandardCharsets.ISO_8859_1;
        }
        int first = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** Only types that a part of this file has: some writers list every type they know by default. */
    private void checkContentTypes() {
        Set<String> overridden = new HashSet<>();
        List<String> macroExtensions = new ArrayList<>();
        scan("[content_types].xml", xml -> {
            String type = SafeXml.attribute(xml, "ContentType");
            String part = SafeXml.attribute(xml, "PartName");
            String extension = SafeXml.attribute(xml, "Extension");
            String plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
            boolean macros = plain.contains("macroenabled") || plain.contains("vbaproject");
            if (part != null) {
                String name = ZipPackage.key(part.startsWith("/") ? part.substring(1) : part);
                overridden.add(name);
                if (macros && zip.has(name)) {
                    throw new FileRefusedException(FileRule.MACROS);
                }
            } else if (extension != null && macros) {
                macroExtensions.add("." + extension.toLowerCase(Locale.ROOT));
            }
        });
        boolean byDefault = zip.names().stream()
                .filter(name -> !overridden.contains(name))
                .anyMatch(name -> macroExtensions.stream().anyMatch(name::endsWith));
        if (byDefault) {
            throw new FileRefusedException(FileRule.MACROS);
        }
    }

    private void checkRelations(String name) {
        scan(name, xml -> {
            String type = SafeXml.attribute(xml, "Type");
            if (type == null) {
                return;
            }
            String kind = type.substring(type.lastIndexOf('/') + 1);
            boolean leaves = "External".equalsIgnoreCase(SafeXml.attribute(xml, "TargetMode"));
            if (kind.startsWith("vbaProject") || kind.equals("xlMacrosheet")) {
                throw new FileRefusedException(FileRule.MACROS);
            }
            if (leaves && !kind.equals("hyperlink") || kind.startsWith("externalLink")) {
                String target = SafeXml.attribute(xml, "Target");
                throw new FileRefusedException(FileRule.EXTERNAL_LINKS, target == null ? name : target);
            }
            if (kind.equals("oleObject") || kind.equals("package") || kind.equals("control")) {
                throw new FileRefusedException(FileRule.EMBEDDINGS, name);
            }
        });
    }

    private interface Look {
        void at(XMLStreamReader2 xml);
    }

    private void scan(String name, Look look) {
        try (GuardedStream part = zip.open(name)) {
            if (part == null) {
                return;
            }
            XMLStreamReader2 xml = SafeXml.open(part);
            while (xml.hasNext()) {
                if (SafeXml.next(xml, name) == XMLStreamConstants.START_ELEMENT) {
                    look.at(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
