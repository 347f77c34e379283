/** Pages and REST of the cadre module. */
@NullMarked
package org.zhucun.cadre.web;

import org.jspecify.annotations.NullMarked;
