package org.zhucun.review;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Tasks are taken out locked until the transaction ends: of two who decide at once, the second sees what the first did. */
interface ReviewTasks extends Repository<ReviewTask, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReviewTask> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReviewTask> findByAssignmentIdAndStatus(long assignmentId, ReviewStatus status);

    ReviewTask saveAndFlush(ReviewTask task);
}
