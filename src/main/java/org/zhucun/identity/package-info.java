/** Accounts, roles and scopes: who is signed in and what they may open. */
@ApplicationModule
@NullMarked
package org.zhucun.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
