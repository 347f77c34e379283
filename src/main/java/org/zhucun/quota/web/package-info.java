/** The standards of the shares, for other systems and to be edited on the page of rules. */
@NullMarked
package org.zhucun.quota.web;

import org.jspecify.annotations.NullMarked;
