package org.zhucun.importing;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.lists.VillageListCheck;
import org.zhucun.recognition.ImportKind;
import org.zhucun.village.KnownSupportQueries;
import org.zhucun.village.ListedVillage;
import org.zhucun.village.VillageListService;

/** Lists of supported villages: categories, posts, and the units behind them. */
@Component
@RequiredArgsConstructor
class VillageTarget implements ImportTarget {

    private final VillageListCheck check;
    private final VillageListService service;
    private final KnownSupportQueries queries;

    @Override
    public ImportKind kind() {
        return ImportKind.VILLAGES;
    }

    @Override
    public List<CheckedRow> check(List<FileRow> rows, ImportContext context) {
        return ListRows.checked(check.check(ListRows.of(rows), ListRows.terms(context)));
    }

    @Override
    public void write(List<CheckedRow> rows, ImportContext context) {
        List<ListedVillage> villages = rows.stream()
                .map(row -> (ListedVillage) Objects.requireNonNull(row.target()))
                .toList();
        service.save(context.actor(), villages, context.batchId());
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
