package org.zhucun.unit;

/** The level a unit belongs to by affiliation (隶属关系), not by address. */
public enum UnitLevel {
    CENTRAL,
    PROVINCIAL,
    MUNICIPAL,
    COUNTY,
    TOWNSHIP
}
