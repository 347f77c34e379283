package org.zhucun.assignment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, Long> {

    List<Assignment> findAllByIdIn(Collection<Long> ids);

    /** Locked against others who would move it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Assignment> findById(long id);

    List<Assignment> findAllByVillageCodeAndStatusIn(String villageCode, Collection<AssignmentStatus> statuses);

    List<Assignment> findAllByPredecessorIdIn(Collection<Long> ids);

    Assignment saveAndFlush(Assignment assignment);
}
