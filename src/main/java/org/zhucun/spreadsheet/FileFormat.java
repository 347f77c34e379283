package org.zhucun.spreadsheet;

/** What a file is by its content, whatever its name says. */
public enum FileFormat {
    XLSX,
    XLS,
    XML_2003,
    HTML,
    CSV
}
