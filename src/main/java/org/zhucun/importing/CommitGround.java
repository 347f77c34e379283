package org.zhucun.importing;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets one import at a time write into a province: the next one waits for the running transaction and then sees what
 * it wrote. Held until the transaction ends.
 */
@Component
@RequiredArgsConstructor
class CommitGround {

    private static final int IMPORTS = 7_201;

    private final JdbcTemplate jdbc;

    void take(BatchFacts batch) {
        jdbc.execute("set local lock_timeout = '10min'; set local statement_timeout = '15min';"
                + " set local idle_in_transaction_session_timeout = '15min'");
        batch.divisionScope().prefixes().stream()
                .map(prefix -> Integer.valueOf(prefix.value().substring(0, 2)))
                .distinct()
                .sorted()
                .forEach(province -> jdbc.query("select pg_advisory_xact_lock(?, ?)", row -> {}, IMPORTS, province));
    }
}
