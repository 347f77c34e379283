/** The roster as it is read: lists, filters, counts, exports of who serves where, on any day. */
@ApplicationModule
@NullMarked
package org.zhucun.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
