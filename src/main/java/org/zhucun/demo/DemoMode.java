package org.zhucun.demo;

import java.util.Locale;
import java.util.Set;

/** How much of the demo is loaded at the first start: {@code zhucun.demo}, {@code ZHUCUN_DEMO}. */
enum DemoMode {
    /** Nothing. */
    OFF,
    /** The whole tree, but people in 苍溪县 and 巴州区 only; for tests and quick starts. */
    SMALL,
    /** The whole province. */
    PROVINCE;

    /** The counties of {@link #SMALL}. */
    static final Set<String> SMALL_COUNTIES = Set.of("510824", "511902");

    /**
     * What the setting says.
     *
     * @param setting as it was written, in any case; empty for the usual mode
     * @throws DemoException when it is none of the three
     */
    static DemoMode of(String setting, DemoMode usual) {
        String word = setting.strip().toUpperCase(Locale.ROOT);
        if (word.isEmpty()) {
            return usual;
        }
        for (DemoMode mode : values()) {
            if (mode.name().equals(word)) {
                return mode;
            }
        }
        throw new DemoException("demo.unknown-mode", setting);
    }
}
