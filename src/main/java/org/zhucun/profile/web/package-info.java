/** The page of rules and the profiles for other systems. */
@NullMarked
package org.zhucun.profile.web;

import org.jspecify.annotations.NullMarked;
