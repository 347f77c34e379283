/** Rows by the ten thousand: COPY and blocks of sequence numbers, for whoever writes many rows in one transaction. */
@ApplicationModule
@NullMarked
package org.zhucun.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
