package org.zhucun.spreadsheet;

import java.util.List;

/** A whole file, whatever its format was. A CSV or HTML file has one sheet, or one per table. */
public record Workbook(FileFormat format, List<Sheet> sheets) {}
