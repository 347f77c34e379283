package org.zhucun.importing;

import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What holds for a batch as a whole, whatever stands in its rows. */
public enum BatchRule implements RuleCode {
    /** The same file is committed once per office and kind (file, when, by whom). */
    SAME_FILE("I101"),
    /** A batch makes only the moves its state allows (the state). */
    WRONG_STATE("I102"),
    /** A batch is taken back only while nothing later touched its rows (how many, which). */
    TOUCHED_SINCE("I103"),
    /** A fault of the software while reading is said, and the file can be sent again. */
    UNEXPECTED("I104"),
    /** The bytes of a file are kept for so many hours (hours). */
    EXPIRED("I105"),
    /** Only who is responsible for a division imports. */
    NO_DIVISION("I106"),
    /** Rows with errors are corrected or left out on purpose (how many). */
    ERRORS_LEFT("I107"),
    /** A batch has one of the known states. */
    KNOWN_STATUS("I108"),
    /** A column means something this kind of file has (the field). */
    UNKNOWN_FIELD("I109"),
    /** What has become an error since the preview stops the commit (how many rows). */
    CHANGED_SINCE("I110"),
    /** That a county's list is complete is said with the county, the day, and a reason. */
    COMPLETENESS_REASON("I111"),
    /** The mapping names a sheet the file has (the sheet). */
    UNKNOWN_SHEET("I112"),
    /** No two columns of a sheet mean the same (the field). */
    FIELD_TWICE("I113"),
    /** What the database refused because someone else wrote first is checked again. */
    OVERTAKEN("I114"),
    /** A list with errors is not declared complete: those in the bad rows would count as gone (how many). */
    COMPLETE_NEEDS_CLEAN("I115"),
    /** What is typed into a cell is no longer than a cell holds (the field, the limit). */
    TOO_LONG("I116");

    private final String code;

    BatchRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
