package org.zhucun.recognition;

import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What can be said of a table and its cells without knowing anything beyond the file. */
public enum RecognitionRule implements RuleCode {
    /** A roster has a header row with at least the name and two more facts of a person. */
    NO_ROSTER("T001", Severity.ERROR),
    /** A list of divisions has a header row with code and name. */
    NO_DIVISIONS("T002", Severity.ERROR),
    /** A list of units has a header row with the unit's name. */
    NO_UNITS("T003", Severity.ERROR),
    /** A list of villages has a header row with a village's name, place or code. */
    NO_VILLAGES("T004", Severity.ERROR),
    /** Below a header stands at least one row of data. */
    NO_DATA("T005", Severity.ERROR),
    /** Hidden sheets count only when the person ticks them. */
    ONLY_HIDDEN("T006", Severity.ERROR),
    /** A row needs these fields. */
    REQUIRED("T010", Severity.ERROR),
    /** A cell that shows a formula error holds no value. */
    ERROR_CELL("T011", Severity.ERROR),
    /** Characters an earlier conversion destroyed cannot be guessed. */
    LOST_CHARACTERS("T012", Severity.ERROR),
    /** What was normalised is said. */
    READ_AS("T013", Severity.INFO),
    /** A word outside the list of its column is not taken for one inside. */
    UNKNOWN_WORD("T014", Severity.WARNING),
    /** A second fact in a cell is not dropped in silence. */
    SECOND_FACT("T015", Severity.WARNING),
    /** What a title or section row says for all rows below it is said at each of them. */
    FROM_CONTEXT("T016", Severity.INFO),
    /** A dash or 无 means that nothing is known. */
    READ_AS_BLANK("T017", Severity.INFO),
    /** A code consists of as many digits as its kind demands. */
    CODE_SHAPE("T018", Severity.WARNING),
    /** A date cell holds a date. */
    NO_DATE("T020", Severity.ERROR),
    /** A date names a day the calendar has. */
    NO_SUCH_DAY("T021", Severity.ERROR),
    /** 1985.1 typed as a number may be January or October. */
    JANUARY_OR_OCTOBER("T022", Severity.ERROR),
    /** A year of two digits is a guess. */
    TWO_DIGIT_YEAR("T023", Severity.WARNING),
    /** A bare number in a date column may be a date that lost its format. */
    SERIAL_NUMBER("T024", Severity.WARNING),
    /** 3/4/1985 may be March or April. */
    DAY_OR_MONTH_FIRST("T025", Severity.ERROR),
    /** A year alone is less than the column asks for. */
    YEAR_ONLY("T026", Severity.WARNING),
    /** A date lies where such a date can lie. */
    UNLIKELY_DATE("T027", Severity.ERROR),
    /** An identity number in a numeric cell has lost its last digits. */
    ID_NUMERIC("T030", Severity.ERROR),
    /** An identity number has 18 characters. */
    ID_LENGTH("T031", Severity.ERROR),
    /** An old number of 15 digits is reported, never upgraded in silence. */
    ID_OLD("T032", Severity.ERROR),
    /** The last character of an identity number follows from the others (GB 11643). */
    ID_CHECK_DIGIT("T033", Severity.ERROR),
    /** An identity number contains a day of birth. */
    ID_BIRTH("T034", Severity.ERROR),
    /** The 17th digit of an identity number is odd for men. */
    ID_GENDER("T035", Severity.ERROR),
    /** The recognised date of birth may differ from the identity number's; the file's stays. */
    ID_BIRTH_DIFFERS("T036", Severity.WARNING),
    /** An identity number ending in 000 may have been through a numeric cell. */
    ID_TAIL("T037", Severity.WARNING),
    /** A mobile number has 11 digits. */
    PHONE_SHAPE("T040", Severity.WARNING),
    /** A landline reaches an office, not a person. */
    PHONE_LANDLINE("T041", Severity.WARNING),
    /** Of two numbers in a cell the first is kept. */
    PHONE_SEVERAL("T042", Severity.WARNING),
    /** A cell names one person. */
    SEVERAL_NAMES("T050", Severity.ERROR),
    /** A name consists of letters. */
    ODD_NAME("T051", Severity.WARNING);

    private final String code;
    private final Severity severity;

    RecognitionRule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
