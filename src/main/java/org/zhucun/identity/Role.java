package org.zhucun.identity;

/**
 * What an account may do; where is its scope. The last three are apart from all others and from each other (三员分立)
 * and read no cadre's data.
 */
public enum Role {
    /** Proposes, edits, imports, plans, reports. */
    STAFF,
    /** Decides on what others submit. */
    REVIEWER,
    /** Brings in spreadsheets. */
    IMPORTER,
    /** Reads the roster of a township, personal numbers masked. */
    READER,
    /** Sees a unit's own people wherever they serve. */
    UNIT_CLERK,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR
}
