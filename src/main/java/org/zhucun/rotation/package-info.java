/** The cycles in which people are sent and come back. */
@ApplicationModule
@NullMarked
package org.zhucun.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
