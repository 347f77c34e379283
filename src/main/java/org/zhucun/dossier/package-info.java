/** The file of one village, one person, one unit (档案): everything that is known, from every other room, on one page. */
@ApplicationModule
@NullMarked
package org.zhucun.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
