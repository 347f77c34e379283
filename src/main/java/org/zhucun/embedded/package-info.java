/** A real PostgreSQL inside ZHUCUN_HOME: unpacks, initialises, starts, adopts and stops it; knows nothing of what is stored. */
@ApplicationModule
@NullMarked
package org.zhucun.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
