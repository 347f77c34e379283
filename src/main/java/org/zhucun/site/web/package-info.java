/** Pages and REST of the site module. */
@NullMarked
package org.zhucun.site.web;

import org.jspecify.annotations.NullMarked;
