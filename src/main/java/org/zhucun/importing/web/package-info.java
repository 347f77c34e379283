/** The doors to imports: pages and REST. */
@NullMarked
package org.zhucun.importing.web;

import org.jspecify.annotations.NullMarked;
