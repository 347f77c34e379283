package org.zhucun.confirmation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface CountyConfirmations extends Repository<CountyConfirmation, Long> {

    /** Locked until the end of the transaction: of two who act at once, the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CountyConfirmation> findByRoundIdAndCountyCode(long roundId, String countyCode);

    CountyConfirmation save(CountyConfirmation confirmation);

    void flush();
}
