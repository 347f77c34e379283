/** Pages and REST of the unit module. */
@NullMarked
package org.zhucun.unit.web;

import org.jspecify.annotations.NullMarked;
