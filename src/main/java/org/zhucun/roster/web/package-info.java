/** Pages and REST of the roster. */
@NullMarked
package org.zhucun.roster.web;

import org.jspecify.annotations.NullMarked;
