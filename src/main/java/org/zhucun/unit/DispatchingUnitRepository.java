package org.zhucun.unit;

import org.springframework.data.jpa.repository.JpaRepository;

interface DispatchingUnitRepository extends JpaRepository<DispatchingUnit, Long> {}
