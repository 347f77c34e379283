/** The tree of 12-digit codes, from province to village, which villages are supported, and who may see what. */
@ApplicationModule
@NullMarked
package org.zhucun.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
