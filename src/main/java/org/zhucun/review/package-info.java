/** Who has to agree to a proposal, stage by stage, and what they said (审核). */
@ApplicationModule
@NullMarked
package org.zhucun.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
