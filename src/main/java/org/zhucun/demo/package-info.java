/** The demo province: invented people in real villages, the same at every first start. */
@ApplicationModule
@NullMarked
package org.zhucun.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
