/** Which villages are supported, as what and with how many posts, which units stand behind them, and a village's file. */
@ApplicationModule
@NullMarked
package org.zhucun.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
