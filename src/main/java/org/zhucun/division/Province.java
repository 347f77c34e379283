package org.zhucun.division;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A province, autonomous region or municipality (省级). */
@Entity
@DiscriminatorValue("PROVINCE")
class Province extends Division {}
