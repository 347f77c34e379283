/** Finds the table in a sheet, says what its columns mean, and reads its cells; pure, and ignorant of what is stored. */
@ApplicationModule
@NullMarked
package org.zhucun.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
