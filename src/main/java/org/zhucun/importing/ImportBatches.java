package org.zhucun.importing;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ImportBatches extends Repository<ImportBatch, Long> {

    ImportBatch saveAndFlush(ImportBatch batch);

    Optional<ImportBatch> findById(long id);
}
