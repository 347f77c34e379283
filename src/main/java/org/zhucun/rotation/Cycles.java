package org.zhucun.rotation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Cycles extends Repository<RotationCycle, Long> {

    Optional<RotationCycle> findById(long id);

    boolean existsByProvinceCodeAndNameAndIdNot(String provinceCode, String name, long id);

    boolean existsByProvinceCodeAndStateAndIdNot(String provinceCode, CycleState state, long id);

    RotationCycle saveAndFlush(RotationCycle cycle);
}
