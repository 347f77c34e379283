package org.zhucun.division;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A prefecture-level city or autonomous prefecture (市州), or the pseudo-city that holds counties run by the province. */
@Entity
@DiscriminatorValue("CITY")
class City extends Division {}
