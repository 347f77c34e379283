/** Pages and REST of the review module. */
@NullMarked
package org.zhucun.review.web;

import org.jspecify.annotations.NullMarked;
