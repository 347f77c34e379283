package org.zhucun.cadre;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface Cadres extends Repository<Cadre, Long> {

    List<Cadre> findAllByIdIn(Collection<Long> ids);
}
