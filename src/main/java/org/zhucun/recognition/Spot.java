package org.zhucun.recognition;

import java.util.Arrays;
import java.util.List;
import org.zhucun.shared.Severity;

/** Where a remark belongs: the field, and its column or -1. */
record Spot(Field field, int column) {

    Remark remark(RecognitionRule rule, String value, Object... args) {
        return remark(rule, rule.severity(), value, List.of(), args);
    }

    Remark remark(RecognitionRule rule, Severity severity, String value, List<Suggestion> suggestions, Object... args) {
        return new Remark(field, column, rule, severity, value, Arrays.asList(args), suggestions);
    }

    /** The same column said for another field. */
    Spot as(Field other) {
        return new Spot(other, column);
    }
}
