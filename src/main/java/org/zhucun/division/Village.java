package org.zhucun.division;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A village or community with its committee (村、社区). */
@Entity
@DiscriminatorValue("VILLAGE")
class Village extends Division {}
