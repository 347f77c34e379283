/** Documents that belong to something: kept as they came, handed out as they are, never opened here. */
@ApplicationModule
@NullMarked
package org.zhucun.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
