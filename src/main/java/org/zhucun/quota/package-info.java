/** The shares a scope must keep, computed on integers from counts it is handed. */
@ApplicationModule
@NullMarked
package org.zhucun.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
