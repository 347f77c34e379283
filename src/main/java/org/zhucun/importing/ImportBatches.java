package org.zhucun.importing;

import org.springframework.data.repository.Repository;
import java.util.Optional;

interface ImportBatches extends Repository<ImportBatch, Long> {

    ImportBatch save(ImportBatch batch);

    Optional<ImportBatch> findById(long id);
}
