package org.zhucun.importing;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionRule;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Lists of divisions, as far as they go the common way; their rows take {@link DivisionLane}. */
@Component
@RequiredArgsConstructor
class DivisionTarget implements ImportTarget {

    private final DivisionLane lane;

    @Override
    public ImportKind kind() {
        return ImportKind.DIVISIONS;
    }

    /** Asked for after a correction only, and those are made in the file. */
    @Override
    public List<CheckedRow> check(List<FileRow> rows, ImportContext context) {
        throw new RuleViolationException(List.of(Violation.of(DivisionRule.CORRECTED_IN_THE_FILE, null)));
    }

    @Override
    public void write(List<CheckedRow> rows, ImportContext context) {
        throw new RuleViolationException(List.of(Violation.of(DivisionRule.CORRECTED_IN_THE_FILE, null)));
    }

    @Override
    public List<String> touchedSince(ImportContext context) {
        return lane.touchedSince(context.batchId());
    }

    @Override
    public void revert(ImportContext context) {
        lane.revert(context.batchId());
    }
}
