package org.zhucun.profile;

/** Who has to agree to a submitted assignment, in this order. */
public enum ReviewStage {
    COUNTY,
    CITY,
    PROVINCE
}
