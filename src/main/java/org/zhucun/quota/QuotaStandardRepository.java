package org.zhucun.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuotaStandardRepository extends Repository<QuotaStandard, Long> {

    @Query("select s from QuotaStandard s where not s.withdrawn and s.validFrom <= :day"
            + " and (s.validTo is null or s.validTo > :day)")
    List<QuotaStandard> inForceOn(LocalDate day);

    @Query("select s from QuotaStandard s where not s.withdrawn and s.measure = :measure and s.scopeCode = :scopeCode"
            + " and s.validFrom <= :day and (s.validTo is null or s.validTo > :day)")
    List<QuotaStandard> of(TeamRole measure, String scopeCode, LocalDate day);

    @Query("select s from QuotaStandard s where s.scopeCode in ('', :province)"
            + " order by s.measure, s.scopeCode desc, s.validFrom desc, s.id desc")
    List<QuotaStandard> ofProvince(String province);

    Optional<QuotaStandard> findById(long id);

    QuotaStandard saveAndFlush(QuotaStandard standard);
}
