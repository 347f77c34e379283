/** The way from somebody's spreadsheet into the roster: upload, preview, correct, commit, undo. */
@ApplicationModule
@NullMarked
package org.zhucun.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
