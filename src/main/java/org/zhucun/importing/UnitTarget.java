package org.zhucun.importing;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.lists.UnitListCheck;
import org.zhucun.lists.UnitListMatch;
import org.zhucun.recognition.ImportKind;
import org.zhucun.unit.ListedUnitQueries;
import org.zhucun.unit.UnitListService;
import org.zhucun.unit.UnitListService.ListedUnit;

/** Lists of units: names, levels, areas and aliases. */
@Component
@RequiredArgsConstructor
class UnitTarget implements ImportTarget {

    private final UnitListCheck check;
    private final UnitListService service;
    private final ListedUnitQueries queries;

    @Override
    public ImportKind kind() {
        return ImportKind.UNITS;
    }

    @Override
    public List<CheckedRow> check(List<FileRow> rows, ImportContext context) {
        return ListRows.checked(check.check(ListRows.of(rows), ListRows.terms(context)));
    }

    @Override
    public void write(List<CheckedRow> rows, ImportContext context) {
        List<ListedUnit> units = rows.stream()
                .map(row -> (UnitListMatch) Objects.requireNonNull(row.target()))
                .map(match -> new ListedUnit(match.unitId(), match.command(), match.parentName()))
                .toList();
        service.save(context.actor(), units, context.batchId());
    }

    @Override
    public List<String> touchedSince(ImportContext context) {
        return queries.touchedSince(context.batchId());
    }

    @Override
    public void revert(ImportContext context) {
        service.revert(context.batchId());
    }
}
