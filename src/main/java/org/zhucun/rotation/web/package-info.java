/** Pages and REST of the rotation module. */
@NullMarked
package org.zhucun.rotation.web;

import org.jspecify.annotations.NullMarked;
