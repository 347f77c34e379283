/** Pages and REST of the village module. */
@NullMarked
package org.zhucun.village.web;

import org.jspecify.annotations.NullMarked;
