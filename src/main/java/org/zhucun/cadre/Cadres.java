package org.zhucun.cadre;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Cadres extends Repository<Cadre, Long> {

    Optional<Cadre> findById(long id);

    List<Cadre> findAllByIdIn(Collection<Long> ids);

    boolean existsByIdNumberAndIdNot(String idNumber, long id);

    Cadre saveAndFlush(Cadre cadre);
}
