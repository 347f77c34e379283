package org.zhucun.unit;

import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionCode;

/**
 * What a list of units is narrowed to; null narrows nothing.
 *
 * @param division units of this area and all areas in it
 * @param q a part of a name or alias, the first letters of its pinyin, or a credit code
 */
public record UnitFilter(
        @Nullable UnitLevel level,
        @Nullable String nature,
        @Nullable DivisionCode division,
        @Nullable String q) {}
