package org.zhucun.spreadsheet;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What a file must be before anything is read from it, and while it is read or written. */
@RequiredArgsConstructor
public enum FileRule implements RuleCode {
    /** An empty file holds no table. */
    EMPTY("F001"),
    /** A file is no larger than the limit (given, allowed, in MB). */
    TOO_LARGE("F002"),
    /** A file opens without a password. */
    ENCRYPTED("F003"),
    /** A file carries no macros. */
    MACROS("F004"),
    /** A file draws nothing from other workbooks or data sources (what was found). */
    EXTERNAL_LINKS("F005"),
    /** A file carries no embedded documents or controls (what was found). */
    EMBEDDINGS("F006"),
    /** No part of a file defines a document type or entities (the part). */
    DOCTYPE("F007"),
    /** A file does not unpack to more than the limits. */
    BOMB("F008"),
    /** No two parts of a file share a name or a place (the part). */
    OVERLAP("F009"),
    /** No part of a file names a place outside of it (the part). */
    OUTSIDE_PATH("F010"),
    /** A file is whole. */
    DAMAGED("F011"),
    /** Binary workbooks (.xlsb) are not read. */
    XLSB("F012"),
    /** OpenDocument files (.ods and its kin) are not read. */
    OPEN_DOCUMENT("F013"),
    /** A Word or PowerPoint document is not a workbook. */
    OFFICE_DOCUMENT("F014"),
    /** A PDF is not a workbook. */
    PDF("F015"),
    /** A picture is not a workbook. */
    PICTURE("F016"),
    /** A workbook is uploaded by itself, not inside an archive. */
    ARCHIVE("F017"),
    /** A web archive (.mht) is not read. */
    WEB_ARCHIVE("F018"),
    /** Workbooks of Excel 95 and older are not read. */
    OLD_EXCEL("F019"),
    /** A file is a workbook, a table in HTML, or delimited text. */
    UNKNOWN_KIND("F020"),
    /** A file has at least one sheet or table. */
    NO_SHEET("F021"),
    /** A sheet has no more rows than the limit (sheet, allowed). */
    TOO_MANY_ROWS("F022"),
    /** A sheet has no more columns than the limit (sheet, allowed). */
    TOO_MANY_COLUMNS("F023"),
    /** A file has no more cells and no more text than the limit (allowed cells). */
    TOO_MANY_CELLS("F024"),
    /** A file has no more sheets than the limit (allowed). */
    TOO_MANY_SHEETS("F025"),
    /** Every character of a text file can be read in one encoding. */
    ENCODING("F026"),
    /** Every quotation mark in a text file is closed (the row where one stays open). */
    OPEN_QUOTE("F027"),
    /** A file is read within the time allowed (seconds). */
    TOO_SLOW("F028"),
    /** An .xls file holds at most 65,536 rows (allowed). */
    XLS_ROWS("F029");

    private final String code;

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
