package org.zhucun.division;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A town, township or subdistrict (乡镇街道). */
@Entity
@DiscriminatorValue("TOWNSHIP")
class Township extends Division {}
