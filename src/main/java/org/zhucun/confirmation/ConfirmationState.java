package org.zhucun.confirmation;

/** Where a county's roster stands in a round. Source: DOMAIN 3.4. */
public enum ConfirmationState {
    /** Filled in from the records, and not confirmed yet. */
    DRAFT,
    COUNTY_CONFIRMED,
    CITY_ACCEPTED,
    PROVINCE_ACCEPTED,
    /** Back with the county, for a reason. */
    RETURNED;

    /** Whether the county has to act. */
    public boolean isWithCounty() {
        return this == DRAFT || this == RETURNED;
    }
}
