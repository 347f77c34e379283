package org.zhucun.lists;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Remark;

/**
 * A row of a list, judged.
 *
 * @param values as they would be stored
 * @param old the stored values of the fields that would change; a field that was empty maps to the empty text
 * @param match what to write it with, null when an error left that unknown
 */
public record JudgedListRow(
        String sheet,
        int row,
        ListEffect effect,
        Map<Field, String> values,
        Map<Field, String> old,
        List<Remark> remarks,
        @Nullable Object match) {}
