package org.zhucun.profile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.shared.Severity;

/** The stored profiles and values. Joins the caller's transaction. */
@Component
@RequiredArgsConstructor
class RuleRows {

    private final JdbcClient jdbc;

    /** The profile, locked against others who change its values. */
    Optional<RuleProfile> locked(long profileId) {
        return jdbc.sql(ProfileQueries.PROFILES + "where id = ? for update")
                .param(profileId)
                .query(RuleProfile.class)
                .optional();
    }

    /** All values of a key in a profile, the latest version first. */
    List<RuleValue> history(long profileId, RuleKey key) {
        return jdbc.sql(ProfileQueries.VALUES + "where profile_id = ? and key = ? order by version desc")
                .params(profileId, key.name())
                .query(RuleValue.class)
                .list();
    }

    long insertProfile(String province, String name, String legalBasis, @Nullable LocalDate from) {
        return jdbc.sql("insert into rule_profile (id, province_code, name, legal_basis, valid_from)"
                        + " values (nextval('rule_profile_seq'), :province, :name, :basis, :from) returning id")
                .param("province", province)
                .param("name", name)
                .param("basis", legalBasis)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    void close(RuleValue value, LocalDate on) {
        String change = value.validFrom().equals(on) ? "withdrawn = true" : "valid_to = :on";
        jdbc.sql("update rule_value set " + change + " where id = :id")
                .param("on", on)
                .param("id", value.id())
                .update();
    }

    void insert(
            long profileId,
            RuleKey key,
            ChangeRuleValue change,
            Severity severity,
            LocalDate from,
            @Nullable LocalDate until,
            Stamp stamp) {
        jdbc.sql("insert into rule_value (id, profile_id, key, value, severity, legal_basis, reason, valid_from,"
                        + " valid_to, changed_by, changed_at, version) values (nextval('rule_value_seq'), :profile, :key,"
                        + " :value, :severity, :basis, :reason, :from, :until, :by, :at, :version)")
                .param("profile", profileId)
                .param("key", key.name())
                .param("value", change.text())
                .param("severity", severity.name())
                .param("basis", change.legalBasis())
                .param("reason", change.reason())
                .param("from", from)
                .param("until", until)
                .param("by", stamp.by)
                .param("at", stamp.at)
                .param("version", stamp.version)
                .update();
    }

    /** Who writes, when, and as which version. */
    record Stamp(String by, OffsetDateTime at, int version) {}
}
