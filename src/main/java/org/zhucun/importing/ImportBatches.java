package org.zhucun.importing;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ImportBatches extends Repository<ImportBatch, Long> {

    ImportBatch save(ImportBatch batch);

    Optional<ImportBatch> findById(long id);
}
