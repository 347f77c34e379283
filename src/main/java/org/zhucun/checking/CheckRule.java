package org.zhucun.checking;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What can be said of a roster's row once it is looked up. Errors block the row, warnings do not, notes only tell. */
@RequiredArgsConstructor
public enum CheckRule implements RuleCode {
    /** A village is one of the tree. */
    PLACE_UNKNOWN("I001", Severity.ERROR),
    /** Of two villages of one name the person chooses. */
    PLACE_SEVERAL("I002", Severity.ERROR),
    /** The cells of a place, and its code, do not contradict each other. */
    PLACE_CONTRADICTION("I003", Severity.ERROR),
    /** A row without a county lies in the county of its section or title. */
    PLACE_ELSEWHERE("I004", Severity.ERROR),
    /** A row lies in the division its importer is responsible for; of other places nothing is said. */
    PLACE_OUT_OF_SCOPE("I005", Severity.ERROR),
    /** A row says which village. */
    VILLAGE_MISSING("I006", Severity.ERROR),
    /** How a shortened place was read is said. */
    PLACE_READ_AS("I007", Severity.INFO),
    /** A place read as another kind (乡 for 镇, 社区 for 村) is looked at by a person. */
    PLACE_OTHER_KIND("I008", Severity.WARNING),
    /** That the title, the section or the scope decided between places of one name is said. */
    PLACE_BY_CONTEXT("I009", Severity.INFO),
    /** A closed code is read as its successor. */
    CODE_SUCCEEDED("I010", Severity.WARNING),
    /** People are sent to villages on the list of supported villages. */
    NOT_SUPPORTED("I011", Severity.WARNING),
    /** A unit is one of the register. */
    UNIT_UNKNOWN("I020", Severity.ERROR),
    /** Of two units of one name the person chooses. */
    UNIT_SEVERAL("I021", Severity.ERROR),
    /** How a unit's name was read is said. */
    UNIT_READ_AS("I022", Severity.INFO),
    /** A name from before a reform is read as the unit of today. */
    UNIT_FORMER_NAME("I023", Severity.WARNING),
    /** An inner office sends nobody: the unit it belongs to does. */
    INNER_OFFICE("I024", Severity.INFO),
    /** A unit's level is that of the register, whatever the file says. */
    LEVEL_DIFFERS("I025", Severity.WARNING),
    /** How a cell with unit and post was parted is said. */
    POST_SPLIT("I026", Severity.INFO),
    /** A new service has a first day. */
    START_MISSING("I030", Severity.ERROR),
    /** A table without a column for the first day is taken to begin on the day of the import. */
    START_ASSUMED("I031", Severity.WARNING),
    /** A service ends after it starts. */
    END_BEFORE_START("I032", Severity.ERROR),
    /** A first day far ahead is looked at by a person. */
    START_AHEAD("I033", Severity.WARNING),
    /** A term lasts a year at least and no longer than the profile allows. */
    ODD_TERM("I034", Severity.WARNING),
    /** An end without a reason is the end of the term. */
    END_REASON_ASSUMED("I035", Severity.WARNING),
    /** A row that stands twice in a file is written once. */
    PASTED_TWICE("I040", Severity.WARNING),
    /** One person stands in a file once. */
    PERSON_TWICE("I041", Severity.ERROR),
    /** A village has one first secretary. */
    TWO_FIRST_SECRETARIES("I042", Severity.ERROR),
    /** A team has one leader. */
    TWO_LEADERS("I043", Severity.WARNING),
    /** Whoever serves in one village does not begin in another. */
    IN_POST_ELSEWHERE("I050", Severity.ERROR),
    /** Whoever serves outside the scope is not taken over; where is not said. */
    IN_POST_OUT_OF_SCOPE("I051", Severity.ERROR),
    /** A village whose first secretary is in post gets no second one. */
    VILLAGE_TAKEN("I052", Severity.ERROR),
    /** An identity number belongs to one name. */
    OTHER_NAME("I053", Severity.ERROR),
    /** A person without a number is known by name, birth and unit together, never by the name alone. */
    KNOWN_BY_NAME("I054", Severity.INFO),
    /** Of two people on record who may be meant none is chosen. */
    SEVERAL_KNOWN("I055", Severity.ERROR),
    /** Recognised dates (三龄) do not change unseen. */
    RECOGNISED_DATE("I056", Severity.WARNING),
    /** An import that only adds changes nobody on record. */
    INSERT_ONLY("I057", Severity.WARNING),
    /** An import that only changes adds nobody. */
    UPDATE_ONLY("I058", Severity.ERROR),
    /** Whoever is new without an identity number is said to be: nothing else tells two people of one name apart. */
    NO_NUMBER("I059", Severity.WARNING);

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
