/** Pages and REST of the assignment module. */
@NullMarked
package org.zhucun.assignment.web;

import org.jspecify.annotations.NullMarked;
