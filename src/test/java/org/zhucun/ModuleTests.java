package org.zhucun;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    @Test
    void modulesReachIntoNoOtherAndFormNoCircle() {
        ApplicationModules.of(ZhucunApplication.class).verify();
    }
}
