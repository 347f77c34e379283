/** Pages and REST of the confirmation module. */
@NullMarked
package org.zhucun.confirmation.web;

import org.jspecify.annotations.NullMarked;
