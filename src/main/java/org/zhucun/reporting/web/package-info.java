/** The dashboard, and the shares over REST. */
@NullMarked
package org.zhucun.reporting.web;

import org.jspecify.annotations.NullMarked;
