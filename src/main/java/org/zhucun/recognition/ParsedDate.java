package org.zhucun.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.PartialDate;

/**
 * What a piece of text or a number says as a date.
 *
 * @param date the date, null when there is none to store
 * @param flaw what has to be said about it, null for nothing
 * @param choices the dates that may have been meant
 */
record ParsedDate(@Nullable PartialDate date, @Nullable RecognitionRule flaw, List<PartialDate> choices) {

    static final ParsedDate NONE = new ParsedDate(null, RecognitionRule.NO_DATE, List.of());
    static final ParsedDate NO_SUCH_DAY = new ParsedDate(null, RecognitionRule.NO_SUCH_DAY, List.of());

    static ParsedDate of(PartialDate date) {
        return new ParsedDate(date, null, List.of());
    }

    ParsedDate but(RecognitionRule said) {
        return new ParsedDate(date, said, choices);
    }

    /** Whether the text has the shape of a date, be it a possible one or not. */
    boolean isDate() {
        return flaw != RecognitionRule.NO_DATE;
    }
}
