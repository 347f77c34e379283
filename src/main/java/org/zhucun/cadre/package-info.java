/** The people who are sent: who they are, and whether they may be a first secretary. */
@ApplicationModule
@NullMarked
package org.zhucun.cadre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
