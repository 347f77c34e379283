/** What the roster adds up to: shares, gaps and vacancies of every place, for any day. */
@ApplicationModule
@NullMarked
package org.zhucun.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
