package org.zhucun.village;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.Posts;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.shared.NotFoundException;

/** Reads why and how one village is supported. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SupportQueries {

    private final JdbcClient jdbc;
    private final DivisionQueries divisions;
    private final ProfileQueries profiles;
    private final DataClock dataClock;

    /**
     * The support of a village, also of one that has none.
     *
     * @throws NotFoundException when there is no such village or it is not in scope
     */
    public VillageSupport get(DivisionScope scope, DivisionCode code) {
        if (divisions.get(scope, code).level() != DivisionLevel.VILLAGE) {
            throw new NotFoundException();
        }
        LocalDate asOf = dataClock.asOf();
        Row row = row(code, asOf);
        boolean holds =
                row.startsOn != null && !row.startsOn.isAfter(asOf) && (row.endsOn == null || row.endsOn.isAfter(asOf));
        List<DatedCategory> categories = categories(code);
        return new VillageSupport(
                code.value(),
                row.version,
                holds,
                row.startsOn,
                row.endsOn,
                row.requiredFirstSecretary,
                row.requiredMembers,
                row.reason,
                row.endReason,
                asked(code, categories, asOf),
                categories,
                units(code));
    }

    private record Row(
            int version,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int requiredFirstSecretary,
            int requiredMembers,
            @Nullable String reason,
            @Nullable String endReason) {

        static final Row NONE = new Row(0, null, null, 0, 0, null, null);
    }

    private Row row(DivisionCode code, LocalDate asOf) {
        return jdbc.sql(
                        "select max(version) over () as version, starts_on, ends_on, required_first_secretary, required_members, reason, end_reason"
                                + " from village_support where village_code = :code"
                                + " order by (starts_on <= :asOf and (ends_on is null or ends_on > :asOf)) desc,"
                                + " (starts_on > :asOf) desc, starts_on desc limit 1")
                .param("code", code.value())
                .param("asOf", asOf)
                .query(Row.class)
                .optional()
                .orElse(Row.NONE);
    }

    private Posts asked(DivisionCode code, List<DatedCategory> categories, LocalDate day) {
        return profiles.valuesOn(code.value(), null, day)
                .posts(categories.stream()
                        .filter(category -> category.holdsOn(day))
                        .map(DatedCategory::category)
                        .toList());
    }

    /** Every period a village was on the list, the latest first, with who set it and why it began and ended. */
    public List<SupportPeriod> history(DivisionScope scope, DivisionCode code) {
        divisions.get(scope, code);
        return jdbc.sql(
                        "select starts_on, ends_on, required_first_secretary, required_members, reason, end_reason,"
                                + " changed_by, changed_at from village_support where village_code = :code order by starts_on desc")
                .param("code", code.value())
                .query(SupportPeriod.class)
                .list();
    }

    private List<DatedCategory> categories(DivisionCode code) {
        return jdbc.sql("select category, starts_on, ends_on from village_category where village_code = :code"
                        + " order by starts_on desc, category")
                .param("code", code.value())
                .query(DatedCategory.class)
                .list();
    }

    private List<LinkedUnit> units(DivisionCode code) {
        return jdbc.sql("select l.unit_id, u.name as unit_name, l.starts_on, l.ends_on from village_unit_link l"
                        + " join dispatching_unit u on u.id = l.unit_id where l.village_code = :code"
                        + " order by l.starts_on desc, l.id desc")
                .param("code", code.value())
                .query(LinkedUnit.class)
                .list();
    }
}
