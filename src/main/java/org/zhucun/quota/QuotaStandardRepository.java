package org.zhucun.quota;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuotaStandardRepository extends Repository<QuotaStandard, Long> {

    @Query("select s from QuotaStandard s where s.validFrom <= :day and (s.validTo is null or s.validTo > :day)")
    List<QuotaStandard> inForceOn(LocalDate day);
}
