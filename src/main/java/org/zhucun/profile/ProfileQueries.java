package org.zhucun.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;
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

    /** The profiles that concern a scope: what is shipped and what its provinces set, also for single cycles. */
    public List<RuleProfile> list(DivisionScope scope) {
        return profiles().stream().filter(profile -> sees(scope, profile)).toList();
    }

    /**
     * One profile.
     *
     * @throws NotFoundException when it is not there or another province's
     */
    public RuleProfile get(DivisionScope scope, long id) {
        return list(scope).stream()
                .filter(profile -> profile.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The profile a province follows on a day: its own, else the shipped one. */
    @Unscoped("the rules are the same for everyone who reads them")
    public RuleProfile inForce(String province, LocalDate day) {
        ProfileBook book = book();
        return book.ofProvince(province, day).orElseGet(book::shipped);
    }

    /** Every rule of a province on a day. */
    @Unscoped("the rules are the same for everyone who reads them")
    public List<RuleLine> linesOf(String province, LocalDate day) {
        ProfileBook book = book();
        return lines(book, book.ofProvince(province, day).map(RuleProfile::id).orElse(null), day);
    }

    /** Every rule of one profile on a day. */
    public List<RuleLine> linesOf(DivisionScope scope, long profileId, LocalDate day) {
        return lines(book(), get(scope, profileId).id(), day);
    }

    /** All values a rule had and will have for a province, the latest first, those that are shipped at the end. */
    @Unscoped("the rules are the same for everyone who reads them")
    public List<RuleValue> history(String province, RuleKey key, LocalDate day) {
        ProfileBook book = book();
        Long own = book.ofProvince(province, day).map(RuleProfile::id).orElse(null);
        return book.values(key).stream()
                .filter(value -> Objects.equals(value.profileId(), own) || book.isShipped(value))
                .sorted(Comparator.comparing(book::isShipped)
                        .thenComparing(
                                Comparator.comparingInt(RuleValue::version).reversed()))
                .toList();
    }

    private static List<RuleLine> lines(ProfileBook book, @Nullable Long profile, LocalDate day) {
        RuleValues inForce = profile == null ? book.on("", null, day) : book.of(profile, day);
        List<RuleLine> lines = new ArrayList<>();
        for (RuleKey key : RuleKey.values()) {
            RuleValue value = inForce.of(key);
            List<RuleValue> own = book.values(key).stream()
                    .filter(other -> Objects.equals(other.profileId(), profile))
                    .toList();
            lines.add(new RuleLine(
                    key,
                    value,
                    !book.isShipped(value),
                    own.stream()
                            .filter(other ->
                                    !other.withdrawn() && other.validFrom().isAfter(day))
                            .min(Comparator.comparing(RuleValue::validFrom))
                            .orElse(null),
                    own.stream().mapToInt(RuleValue::version).max().orElse(0)));
        }
        return lines;
    }

    private static boolean sees(DivisionScope scope, RuleProfile profile) {
        return profile.isShipped()
                || scope.unitId() != null
                || scope.prefixes().stream().anyMatch(prefix -> prefix.value().startsWith(profile.provinceCode()));
    }

    private List<RuleProfile> profiles() {
        return jdbc.sql(PROFILES + "order by id").query(RuleProfile.class).list();
    }

    private List<RuleValue> values() {
        return jdbc.sql(VALUES + "order by id").query(RuleValue.class).list();
    }
}
