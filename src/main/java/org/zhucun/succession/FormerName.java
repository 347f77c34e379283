package org.zhucun.succession;

import java.time.LocalDate;

/** What a place was called for a time, half-open. */
public record FormerName(String name, LocalDate validFrom, LocalDate validTo) {}
