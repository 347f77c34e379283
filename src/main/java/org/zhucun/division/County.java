package org.zhucun.division;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A county, county-level city or district (县市区). Some cities have none. */
@Entity
@DiscriminatorValue("COUNTY")
class County extends Division {}
