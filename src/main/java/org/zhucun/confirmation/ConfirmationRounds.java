package org.zhucun.confirmation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ConfirmationRounds extends Repository<ConfirmationRound, Long> {

    Optional<ConfirmationRound> findById(long id);

    boolean existsByDivisionCodeAndAsOf(String divisionCode, LocalDate asOf);

    ConfirmationRound saveAndFlush(ConfirmationRound round);
}
