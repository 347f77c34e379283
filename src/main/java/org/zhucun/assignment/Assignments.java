package org.zhucun.assignment;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, Long> {

    List<Assignment> findAllByIdIn(Collection<Long> ids);
}
