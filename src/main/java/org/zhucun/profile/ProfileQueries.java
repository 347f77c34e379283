package org.zhucun.profile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Answers which rules hold. Rules are the same for everyone who reads them, so no scope is asked. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ProfileQueries {

    static final String VALUES =
            "select id, profile_id, key, value, severity, legal_basis, reason, valid_from, valid_to,"
                    + " changed_by, changed_at, withdrawn, version from rule_value ";
    static final String PROFILES =
            "select id, province_code, name, legal_basis, valid_from, valid_to, version" + " from rule_profile ";

    private final JdbcClient jdbc;

    /**
     * What holds at a place on a day; for many rows of one file ask for the {@link #book()} instead.
     *
     * @param divisionCode any code within the province
     * @param cycleId the cycle of the service in question, whose own profile goes before the province's; may be null
     */
    @Unscoped("the rules are the same for everyone who reads them")
    public RuleValues valuesOn(String divisionCode, @Nullable Long cycleId, LocalDate day) {
        return book().on(divisionCode, cycleId, day);
    }

    /** Every profile as it stands now: three small queries, for any number of questions. */
    @Unscoped("the rules are the same for everyone who reads them")
    public ProfileBook book() {
        Map<Long, Long> cycles = new HashMap<>();
        jdbc.sql("select id, profile_id from rotation_cycle where profile_id is not null")
                .query(row -> {
                    cycles.put(row.getLong(1), row.getLong(2));
                });
        return new ProfileBook(profiles(), values(), cycles);
    }

    private List<RuleProfile> profiles() {
        return jdbc.sql(PROFILES + "order by id").query(RuleProfile.class).list();
    }

    private List<RuleValue> values() {
        return jdbc.sql(VALUES + "order by id").query(RuleValue.class).list();
    }
}
