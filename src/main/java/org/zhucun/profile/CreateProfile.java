package org.zhucun.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opens a set of rules of a province, empty at first: what it does not set is as shipped.
 *
 * @param validFrom the first day it is the province's; null makes it one only cycles that name it follow
 */
public record CreateProfile(
        @Nullable String provinceCode,
        @Nullable String name,
        @Nullable String legalBasis,
        @Nullable LocalDate validFrom) {}
