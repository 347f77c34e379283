/** The units that send people: their names, aliases, levels and affiliation. */
@ApplicationModule
@NullMarked
package org.zhucun.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
