package org.zhucun.checking;

import java.util.List;
import java.util.Map;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Remark;

/**
 * A row judged.
 *
 * @param values as they would be stored: the unit by its registered name and level, the place by its code and names;
 *     dates with the precision of the file; personal numbers in clear
 * @param old the stored values of the fields that would change; a field that was empty maps to the empty text
 * @param remarks everything there is to say, what was read and what was looked up
 */
public record JudgedRow(
        String sheet,
        int row,
        Effect effect,
        Map<Field, String> values,
        Map<Field, String> old,
        List<Remark> remarks,
        RosterMatch match) {}
