/** Pages and REST of the division module. */
@NullMarked
package org.zhucun.division.web;

import org.jspecify.annotations.NullMarked;
