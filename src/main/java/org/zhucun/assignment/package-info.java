/** Who serves in which village, from when, sent by whom; the roster. */
@ApplicationModule
@NullMarked
package org.zhucun.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
