package org.zhucun.spreadsheet;

/** What a document that is kept and never read is by its content, whatever its name says. */
public enum DocumentKind {
    PDF,
    PNG,
    JPEG,
    DOCX,
    XLSX,
    /** Word 97-2003, and what WPS writes in its place. */
    DOC,
    /** Excel 97-2003, and what WPS writes in its place. */
    XLS
}
