/** What waits for somebody (待办清单): terms that end, empty posts, people not arrived, replacements owed; and the tasks of the front page. */
@ApplicationModule
@NullMarked
package org.zhucun.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
