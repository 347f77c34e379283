package org.zhucun.recognition;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a column can mean, over all kinds of file. {@link #key()} is the name the API uses; {@code field.KEY} in the
 * messages is the header that templates and exports print. A combined column ({@link #UNIT_POST}) is passed through
 * for the importer to split against what is known, except where the cell alone is enough ({@link #PERIOD},
 * {@link #EDUCATION_DEGREE}): those never appear among the values of a {@link ReadRow}.
 */
public enum Field {
    // the roster, in the order of its template
    CITY_NAME("cityName", Content.PLACE),
    COUNTY_NAME("countyName", Content.PLACE),
    TOWNSHIP_NAME("townshipName", Content.PLACE),
    VILLAGE_NAME("villageName", Content.PLACE),
    VILLAGE_CODE("villageCode", Content.CODE),
    /** City to village in one cell, as much of it as the author wrote. */
    VILLAGE_PLACE("villagePlace", Content.PLACE),
    VILLAGE_CATEGORY("villageCategory", Content.WORDS),
    NAME("name", Content.NAME),
    GENDER("gender", Content.WORD),
    ETHNICITY("ethnicity", Content.WORD),
    BIRTH("birth", Content.DATE),
    ID_NUMBER("idNumber", Content.ID_NUMBER),
    POLITICAL("political", Content.WORD),
    PARTY_JOINED("partyJoined", Content.DATE),
    WORK_STARTED("workStarted", Content.DATE),
    EDUCATION("education", Content.WORD),
    DEGREE("degree", Content.WORD),
    /** Both in one cell; read into {@link #EDUCATION} and {@link #DEGREE}. */
    EDUCATION_DEGREE("educationDegree", Content.EDUCATION_DEGREE),
    SCHOOL("school", Content.TEXT),
    UNIT_NAME("unitName", Content.NAME_OF_UNIT),
    /** Unit and post in one cell; blanks and line breaks between them are kept as one blank. */
    UNIT_POST("unitPost", Content.TEXT),
    UNIT_LEVEL("unitLevel", Content.WORD),
    UNIT_NATURE("unitNature", Content.TEXT),
    POST("post", Content.TEXT),
    RANK("rank", Content.TEXT),
    STAFF_CATEGORY("staffCategory", Content.TEXT),
    ROLE("role", Content.WORD),
    TEAM_LEADER("teamLeader", Content.WORD),
    STARTS_ON("startsOn", Content.DATE),
    PLANNED_END_ON("plannedEndOn", Content.DATE),
    /** Start and end in one cell; read into {@link #STARTS_ON} and {@link #PLANNED_END_ON}. */
    PERIOD("period", Content.PERIOD),
    ENDED_ON("endedOn", Content.DATE),
    END_REASON("endReason", Content.WORD),
    SOURCE("source", Content.WORD),
    PHONE("phone", Content.PHONE),
    REMARK("remark", Content.TEXT),

    // divisions
    DIVISION_CODE("code", Content.CODE),
    DIVISION_NAME("divisionName", Content.PLACE),
    DIVISION_LEVEL("divisionLevel", Content.WORD),
    /** Codes of what took a closed division's place. */
    SUCCESSORS("successors", Content.TEXT),

    // units; name, level and nature are those of the roster
    SHORT_NAME("shortName", Content.NAME_OF_UNIT),
    ALIASES("aliases", Content.TEXT),
    AREA_CODE("divisionCode", Content.CODE),
    AREA_NAME("areaName", Content.PLACE),
    CREDIT_CODE("creditCode", Content.CODE),
    AFFILIATION("affiliation", Content.TEXT),
    PARENT_UNIT("parentUnit", Content.NAME_OF_UNIT),

    // supported villages; place and category are those of the roster
    REQUIRED_FIRST_SECRETARY("requiredFirstSecretary", Content.NUMBER),
    REQUIRED_MEMBERS("requiredMembers", Content.NUMBER),
    LINKED_UNIT("linkedUnit", Content.NAME_OF_UNIT),
    FROM("from", Content.DATE);

    /** How a cell of the column is to be read. */
    enum Content {
        TEXT,
        NAME,
        NAME_OF_UNIT,
        PLACE,
        CODE,
        NUMBER,
        WORD,
        WORDS,
        DATE,
        PERIOD,
        ID_NUMBER,
        PHONE,
        EDUCATION_DEGREE
    }

    private static final Map<String, Field> BY_KEY = Collections.unmodifiableMap(
            Arrays.stream(values()).collect(Collectors.toMap(Field::key, Function.identity())));

    private final String key;
    private final Content content;

    Field(String key, Content content) {
        this.key = key;
        this.content = content;
    }

    /** The field of that name, null when there is none. */
    public static @Nullable Field ofKey(String key) {
        return BY_KEY.get(key);
    }

    /** The name in {@code columns[].field} and {@code values} of the API. */
    public String key() {
        return key;
    }

    /** The key of the Chinese header under which templates and exports show the column. */
    public String messageKey() {
        return "field." + key;
    }

    Content content() {
        return content;
    }
}
