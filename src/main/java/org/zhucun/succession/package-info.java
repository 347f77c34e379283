/** Villages that become others: merged, split, renamed, under another code; and what a place was before. */
@ApplicationModule
@NullMarked
package org.zhucun.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
