/** Writes tables and templates as workbooks and delimited text, a row at a time. */
@ApplicationModule
@NullMarked
package org.zhucun.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
