package org.zhucun.recognition;

import java.util.List;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/**
 * Something to say about a field of a row.
 *
 * @param column the column's index from 0, -1 when the field has none
 * @param value what stood in the cell
 * @param args the arguments of the rule's message
 */
public record Remark(
        Field field,
        int column,
        RuleCode rule,
        Severity severity,
        String value,
        List<Object> args,
        List<Suggestion> suggestions) {}
