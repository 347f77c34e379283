package org.zhucun.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.CountyMarkQueries;
import org.zhucun.shared.Unscoped;

/**
 * Enforces the shares (省、市两级选派比例). It is handed counts and never looks at the roster itself; which counts a caller
 * may ask for is decided where they are counted.
 */
@Service
@RequiredArgsConstructor
public class QuotaService {

    private final QuotaStandardRepository standards;
    private final CountyMarkQueries marks;

    /** The standards in force on a day. */
    @Unscoped("the regulation is the same for everyone who reads it")
    @Transactional(readOnly = true)
    public QuotaStandards standardsOn(LocalDate day) {
        List<QuotaStandard> inForce = standards.inForceOn(day);
        boolean filtered = inForce.stream().anyMatch(standard -> standard.getCountyMark() != null);
        return new QuotaStandards(inForce, filtered ? marks.on(day) : Map.of());
    }
}
