/** Pages and REST of the attachment module. */
@NullMarked
package org.zhucun.attachment.web;

import org.jspecify.annotations.NullMarked;
