package org.zhucun.village;

import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.VillageCategory;

/**
 * What a list of villages is narrowed to; null narrows nothing.
 *
 * @param supported whether it is on the supported list today
 * @param vacancy whether a required post is empty today
 * @param q a part of the name, the first letters of its pinyin, or the first digits of the code
 */
public record VillageFilter(
        @Nullable DivisionCode division,
        @Nullable VillageCategory category,
        @Nullable Boolean supported,
        @Nullable Boolean vacancy,
        @Nullable String q) {}
