/** Files that hold tables: recognises, refuses, reads and writes them; knows nothing of what stands in the cells. */
@ApplicationModule
@NullMarked
package org.zhucun.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
