/** Rounds in which every county confirms its roster of a day, and what it confirmed, frozen (名册核对). */
@ApplicationModule
@NullMarked
package org.zhucun.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
