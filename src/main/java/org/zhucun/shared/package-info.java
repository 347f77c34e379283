/** The words every module speaks: no bean, no entity, no dependency on any other module. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.zhucun.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
