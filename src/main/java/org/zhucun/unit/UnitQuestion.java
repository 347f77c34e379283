package org.zhucun.unit;

import org.jspecify.annotations.Nullable;

/**
 * The sending unit of one row as its cell names it.
 *
 * @param text the cell; a blank or line break between unit and post may stand in it
 * @param withPost whether the cell holds the person's post behind the unit
 * @param level the level the row states; used only where the name leaves several units
 * @param near the code of the village or county the row speaks of, for names like 县财政局; empty when unknown
 */
public record UnitQuestion(
        String text, boolean withPost, @Nullable UnitLevel level, String near) {}
