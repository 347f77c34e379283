/** Pages and REST of the worklists. */
@NullMarked
package org.zhucun.worklist.web;

import org.jspecify.annotations.NullMarked;
