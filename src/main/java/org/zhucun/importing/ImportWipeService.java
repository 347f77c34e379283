package org.zhucun.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;
import org.zhucun.shared.Violation;

/** Wipes the bytes of files a day after they came, whatever became of them. */
@Service
@RequiredArgsConstructor
@Transactional
class ImportWipeService {

    private final ImportBatches batches;
    private final ImportFiles files;
    private final BatchBooks books;
    private final PreviewCache cache;
    private final DivisionLane divisions;
    private final Clock clock;

    @Unscoped("runs by itself, for everyone")
    public void wipe() {
        List<Long> old = files.olderThan(clock.instant().minus(Duration.ofHours(ImportFiles.KEPT_HOURS)));
        for (long batchId : old) {
            ImportBatch batch = batches.findById(batchId).orElseThrow();
            if (batch.getStatus() == ImportStatus.READY || batch.getStatus() == ImportStatus.MAPPING) {
                batch.failed(books.problem(Violation.of(BatchRule.EXPIRED, null, ImportFiles.KEPT_HOURS)));
            }
            files.wipe(batchId);
            divisions.forget(batchId);
            cache.drop(batchId);
        }
    }
}
