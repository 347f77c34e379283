/** Judges the rows of lists: of units and of supported villages. Pure once gathered; never writes. */
@ApplicationModule
@NullMarked
package org.zhucun.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
