package org.zhucun.division;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What must hold for the tree of divisions. */
@RequiredArgsConstructor
public enum DivisionRule implements RuleCode {
    /** A code has as many digits as its level demands: 2, 4, 6, 9 or 12. */
    CODE_FITS_LEVEL("D001", Severity.ERROR),
    /** A division's code starts with the code of the division it lies in; only a province lies in none. */
    PARENT_IS_PREFIX("D002", Severity.ERROR),
    /** A division is closed after it was founded. */
    VALID_PERIOD("D003", Severity.ERROR),
    /** The division a new one lies in is in the tree or in the same file. */
    PARENT_EXISTS("D004", Severity.ERROR),
    /** A code stands once in a file. */
    CODE_ONCE("D005", Severity.ERROR),
    /** A division has a name of at most 60 characters. */
    NAME_FITS("D006", Severity.ERROR),
    /** Counties run by the province stand under it where the pseudo-city is not listed. */
    PLACED_HIGHER("D007", Severity.INFO),
    /** A division that is closed was in the tree, and what takes its place is in the tree or in the file. */
    SUCCESSOR_EXISTS("D008", Severity.ERROR),
    /** A division that was closed and is listed again counts as in force again. */
    REOPENED("D009", Severity.WARNING),
    /** Closing a division with people in post leaves them where the roster says they are. */
    PEOPLE_IN_POST("D010", Severity.WARNING),
    /** A list of divisions is corrected in its file and sent again. */
    CORRECTED_IN_THE_FILE("D011", Severity.ERROR),
    /** A list writes only divisions of its importer's area. */
    OUT_OF_SCOPE("D012", Severity.ERROR),
    /** The day a division is closed is a day. */
    CLOSING_DAY("D013", Severity.ERROR),
    /** Only a county is marked, by its province's office, on the strength of a list. */
    MARK_OF_A_COUNTY("D015", Severity.ERROR);

    private final String code;
    private final Severity severity;

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
