/** Pages and REST of the identity module. */
@NullMarked
package org.zhucun.identity.web;

import org.jspecify.annotations.NullMarked;
