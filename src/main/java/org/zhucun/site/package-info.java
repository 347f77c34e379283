/** The frame around every page: layout, languages, errors, the front page of the machine. */
@ApplicationModule
@NullMarked
package org.zhucun.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
