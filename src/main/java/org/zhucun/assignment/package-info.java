/** Who serves in which village: the facts, their states and moves. Lists of them are the {@code roster} module. */
@ApplicationModule
@NullMarked
package org.zhucun.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
