/** The rules a province lays down as values (规则版本): dated rows with their legal basis, read as one set on a day. */
@ApplicationModule
@NullMarked
package org.zhucun.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
