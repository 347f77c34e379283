package org.zhucun.division;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of divisions, judged.
 *
 * @param place where it stands in the list, from 0
 * @param code the cut code, or the text where that is none
 * @param effect {@code NEW}, {@code CHANGED} or {@code SAME}
 * @param oldName the stored name when that would change
 * @param error the rule that keeps it out, null when none does
 * @param note what else there is to say, null when nothing
 * @param args the arguments of the error's sentence, or else of the note's
 */
public record JudgedDivision(
        int place,
        String sheet,
        int row,
        String code,
        @Nullable DivisionLevel level,
        String name,
        String effect,
        @Nullable String oldName,
        @Nullable DivisionRule error,
        @Nullable DivisionRule note,
        List<Object> args) {}
