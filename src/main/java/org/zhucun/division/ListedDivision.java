package org.zhucun.division;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of divisions as read.
 *
 * @param row the row number a person sees
 * @param codeText the code as written, padded or cut
 * @param shortName the everyday name, empty where the list gives none
 * @param closedOn the day it ceased to be, null while it is in force; {@link LocalDate#MIN} for a text that is no day
 * @param successors codes of what took its place, separated by commas or blanks; a row that names any is closed
 */
public record ListedDivision(
        String sheet,
        int row,
        String codeText,
        String name,
        String shortName,
        @Nullable LocalDate closedOn,
        String successors) {}
