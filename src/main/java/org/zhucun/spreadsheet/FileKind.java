package org.zhucun.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which reader a file goes to, by its first bytes; files that are known not to hold tables are refused here. */
enum FileKind {
    ZIP,
    OLE2,
    XML_2003,
    HTML,
    TEXT;

    private static final int HEAD = 65_536;
    private static final Pattern HTML_TAG = Pattern.compile("<(?:html|table|meta|head|body|style|div)[\\s>/]");
    private static final Pattern SPREADSHEET_TAG =
            Pattern.compile("<(?:\\w+:)?workbook[\\s>][^<]*urn:schemas-microsoft-com:office:spreadsheet");

    static FileKind of(byte[] content) {
        if (starts(content, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            if (!starts(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
                throw new FileRefusedException(FileRule.DAMAGED);
            }
            return OLE2;
        }
        refuseKnown(content);
        String head = head(content);
        if (head.startsWith("mime-version:") || head.contains("content-type: multipart/related")) {
            throw new FileRefusedException(FileRule.WEB_ARCHIVE);
        }
        if (head.startsWith("<")) {
            return markup(head);
        }
        if (head.startsWith("id;p") || head.startsWith("table\r\n0,1")) {
            throw new FileRefusedException(FileRule.UNKNOWN_KIND); // SYLK and DIF, read by nobody as text
        }
        refuseBinary(content);
        return TEXT;
    }

    private static FileKind markup(String head) {
        if (SPREADSHEET_TAG.matcher(head).find()) {
            return XML_2003;
        }
        if (head.startsWith("<!doctype html") || HTML_TAG.matcher(head).find()) {
            return HTML;
        }
        if (head.contains("<office:document")) {
            throw new FileRefusedException(FileRule.OPEN_DOCUMENT);
        }
        if (head.startsWith("<?xml")) {
            throw new FileRefusedException(head.contains("<!doctype") ? FileRule.DOCTYPE : FileRule.UNKNOWN_KIND, "");
        }
        return TEXT;
    }

    private static void refuseKnown(byte[] content) {
        if (starts(content, '%', 'P', 'D', 'F')) {
            throw new FileRefusedException(FileRule.PDF);
        }
        if (starts(content, 0x89, 'P', 'N', 'G')
                || starts(content, 0xFF, 0xD8, 0xFF)
                || starts(content, 'G', 'I', 'F', '8')
                || starts(content, 'I', 'I', 0x2A, 0)
                || starts(content, 'M', 'M', 0, 0x2A)
                || (starts(content, 'B', 'M') && binary(content))
                || (starts(content, 'R', 'I', 'F', 'F') && binary(content))) {
            throw new FileRefusedException(FileRule.PICTURE);
        }
        if (starts(content, 'R', 'a', 'r', '!')
                || starts(content, '7', 'z', 0xBC, 0xAF)
                || starts(content, 0x1F, 0x8B)) {
            throw new FileRefusedException(FileRule.ARCHIVE);
        }
        if (starts(content, 'P', 'K', 5, 6) || starts(content, 'P', 'K', 7, 8)) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        if (starts(content, '{', '\\', 'r', 't', 'f')) {
            throw new FileRefusedException(FileRule.OFFICE_DOCUMENT);
        }
        // BIFF2 to BIFF4 begin with their BOF record, without a compound file around it.
        if (starts(content, 0x09, 0x00, 0x04, 0x00)
                || starts(content, 0x09, 0x02, 0x06, 0x00)
                || starts(content, 0x09, 0x04, 0x06, 0x00)
                || starts(content, 0x09, 0x08, 0x08, 0x00)) {
            throw new FileRefusedException(FileRule.OLD_EXCEL);
        }
    }

    private static boolean starts(byte[] content, int... head) {
        return TextDecoder.startsWith(content, head);
    }

    private static boolean binary(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 512); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Text holds tabs and line ends, hardly any other control character; zeros on one side are UTF-16. */
    private static void refuseBinary(byte[] content) {
        int controls = 0;
        int even = 0;
        int odd = 0;
        int length = Math.min(content.length, HEAD);
        for (int i = 0; i < length; i++) {
            int b = content[i] & 0xFF;
            if (b == 0) {
                even += (i & 1) == 0 ? 1 : 0;
                odd += (i & 1) == 1 ? 1 : 0;
            } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                controls++;
            }
        }
        boolean marked = starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF);
        boolean wide = marked || (even + odd > 0 && Math.min(even, odd) * 4 < Math.max(even, odd));
        if (!wide && (controls * 200 > length || even + odd > 0)) {
            throw new FileRefusedException(FileRule.UNKNOWN_KIND);
        }
    }

    /** The beginning in lower case without leading blanks, as far as ASCII goes; zeros of UTF-16 left out. */
    private static String head(byte[] content) {
        byte[] start = Arrays.copyOf(content, Math.min(content.length, HEAD));
        String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        for (String mark : new String[] {"\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF"}) {
            text = text.startsWith(mark) ? text.substring(mark.length()) : text;
        }
        return text.stripLeading().toLowerCase(Locale.ROOT);
    }
}
