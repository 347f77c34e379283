/** Measures what people wait for, against the least the same machine could do. Run by hand, never in CI. */
@NullMarked
package org.zhucun.bench;

import org.jspecify.annotations.NullMarked;
