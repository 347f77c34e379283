/** Pages and REST of the quota module. */
@NullMarked
package org.zhucun.quota.web;

import org.jspecify.annotations.NullMarked;
