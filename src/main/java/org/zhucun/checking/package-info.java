/** Judges the rows of a roster against the tree, the units and the people on record, all problems of every row at once. */
@ApplicationModule
@NullMarked
package org.zhucun.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
