/** What happened, by whom, written in the transaction of the act. */
@ApplicationModule
@NullMarked
package org.zhucun.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
