/** Successions of villages for other systems, and the page that previews and makes them. */
@NullMarked
package org.zhucun.succession.web;

import org.jspecify.annotations.NullMarked;
