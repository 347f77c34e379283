package org.zhucun.rotation;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** The cycles and when they are. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CyclePeriodQueries {

    private final JdbcClient jdbc;

    /** All cycles, the latest first: where two overlap, a service that starts belongs to the later one. */
    @Unscoped("cycles are the same for everyone in a province and name no person")
    public List<CyclePeriod> periods() {
        return jdbc.sql("select id, province_code, starts_on, ends_on from rotation_cycle order by starts_on desc")
                .query(CyclePeriod.class)
                .list();
    }
}
