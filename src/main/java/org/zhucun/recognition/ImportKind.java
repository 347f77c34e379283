package org.zhucun.recognition;

import static org.zhucun.recognition.Field.*;

import java.util.List;
import java.util.Set;

/**
 * What a file is said to be when it is uploaded. Each kind knows its columns in the order of its template, and which
 * groups of columns it cannot do without: of each group one is enough.
 */
public enum ImportKind {
    ROSTER(
            RecognitionRule.NO_ROSTER,
            List.of(
                    CITY_NAME,
                    COUNTY_NAME,
                    TOWNSHIP_NAME,
                    VILLAGE_NAME,
                    VILLAGE_CATEGORY,
                    NAME,
                    GENDER,
                    ETHNICITY,
                    BIRTH,
                    ID_NUMBER,
                    POLITICAL,
                    PARTY_JOINED,
                    WORK_STARTED,
                    EDUCATION,
                    DEGREE,
                    SCHOOL,
                    UNIT_NAME,
                    UNIT_LEVEL,
                    UNIT_NATURE,
                    POST,
                    RANK,
                    STAFF_CATEGORY,
                    ROLE,
                    TEAM_LEADER,
                    STARTS_ON,
                    PLANNED_END_ON,
                    SOURCE,
                    PHONE,
                    REMARK),
            List.of(VILLAGE_CODE, VILLAGE_PLACE, UNIT_POST, PERIOD, EDUCATION_DEGREE, ENDED_ON, END_REASON),
            List.of(
                    Set.of(NAME),
                    Set.of(VILLAGE_NAME, VILLAGE_PLACE, VILLAGE_CODE),
                    Set.of(ROLE),
                    Set.of(UNIT_NAME, UNIT_POST))),
    DIVISIONS(
            RecognitionRule.NO_DIVISIONS,
            List.of(DIVISION_CODE, DIVISION_NAME, DIVISION_LEVEL),
            List.of(SHORT_NAME, ENDED_ON, SUCCESSORS),
            List.of(Set.of(DIVISION_CODE), Set.of(DIVISION_NAME))),
    UNITS(
            RecognitionRule.NO_UNITS,
            List.of(
                    UNIT_NAME,
                    SHORT_NAME,
                    ALIASES,
                    UNIT_LEVEL,
                    UNIT_NATURE,
                    AREA_CODE,
                    AREA_NAME,
                    CREDIT_CODE,
                    AFFILIATION,
                    PARENT_UNIT,
                    REMARK),
            List.of(),
            List.of(Set.of(UNIT_NAME))),
    VILLAGES(
            RecognitionRule.NO_VILLAGES,
            List.of(
                    VILLAGE_CODE,
                    CITY_NAME,
                    COUNTY_NAME,
                    TOWNSHIP_NAME,
                    VILLAGE_NAME,
                    VILLAGE_CATEGORY,
                    REQUIRED_FIRST_SECRETARY,
                    REQUIRED_MEMBERS,
                    LINKED_UNIT,
                    FROM,
                    REMARK),
            List.of(VILLAGE_PLACE),
            List.of(Set.of(VILLAGE_NAME, VILLAGE_PLACE, VILLAGE_CODE)));

    private final RecognitionRule notOne;
    private final List<Field> template;
    private final List<Field> alsoUnderstood;
    private final List<Set<Field>> required;

    ImportKind(RecognitionRule notOne, List<Field> template, List<Field> alsoUnderstood, List<Set<Field>> required) {
        this.notOne = notOne;
        this.template = template;
        this.alsoUnderstood = alsoUnderstood;
        this.required = required;
    }

    /** The columns of the template, in its order; 序号 stands before them and means nothing. */
    public List<Field> template() {
        return template;
    }

    /** Groups of which a row needs at least one each. */
    public List<Set<Field>> required() {
        return required;
    }

    /** Whether a column of this file may mean that. */
    public boolean knows(Field field) {
        return template.contains(field) || alsoUnderstood.contains(field);
    }

    /** The field to name when none of a required group is there. */
    Field mainOf(Set<Field> group) {
        return template.stream().filter(group::contains).findFirst().orElseThrow();
    }

    /** The rule broken by a file that is not of this kind. */
    RecognitionRule notOne() {
        return notOne;
    }
}
