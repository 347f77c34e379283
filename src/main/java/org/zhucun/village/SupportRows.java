package org.zhucun.village;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.division.VillageCategory;

/** The stored periods of one village: support, categories, the unit behind it. Joins the caller's transaction. */
@Component
@RequiredArgsConstructor
class SupportRows {

    private static final String STORED =
            "select id, version, starts_on, ends_on, changed_by, changed_at from village_support where village_code = :code";

    private final JdbcClient jdbc;

    record Stored(
            long id,
            int version,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String changedBy,
            @Nullable OffsetDateTime changedAt) {}

    /** Who writes, when, and by which import, if any. */
    record Change(String by, OffsetDateTime at, @Nullable Long batchId) {}

    /** The period that holds on a day, locked against others who change it. */
    Optional<Stored> reaching(String code, LocalDate day) {
        return jdbc.sql(STORED + " and starts_on <= :day and (ends_on is null or ends_on > :day) for update")
                .param("code", code)
                .param("day", day)
                .query(Stored.class)
                .optional();
    }

    Optional<Stored> latest(String code) {
        return jdbc.sql(STORED + " order by version desc, starts_on desc limit 1")
                .param("code", code)
                .query(Stored.class)
                .optional();
    }

    void insert(String code, ChangeSupport change, LocalDate from, int version, Change by) {
        jdbc.sql("insert into village_support (id, village_code, starts_on, ends_on, required_first_secretary,"
                        + " required_members, reason, version, changed_by, changed_at, import_batch_id)"
                        + " values (nextval('village_support_seq'), :code, :from, :until, :first, :members, :reason,"
                        + " :version, :by, :at, :batch)")
                .param("code", code)
                .param("from", from)
                .param("until", change.until())
                .param("first", change.firstSecretaries())
                .param("members", change.members())
                .param("reason", change.reason())
                .param("version", version)
                .param("by", by.by)
                .param("at", by.at)
                .param("batch", by.batchId)
                .update();
    }

    void update(Stored stored, ChangeSupport change, Change by) {
        jdbc.sql("update village_support set ends_on = :until, required_first_secretary = :first,"
                        + " required_members = :members, reason = :reason, version = version + 1, changed_by = :by,"
                        + " changed_at = :at where id = :id")
                .param("until", change.until())
                .param("first", change.firstSecretaries())
                .param("members", change.members())
                .param("reason", change.reason())
                .param("by", by.by)
                .param("at", by.at)
                .param("id", stored.id)
                .update();
    }

    /** Ends a period; one that would end on the day it starts was never there. */
    void end(Stored stored, LocalDate on, @Nullable String reason, Change by) {
        if (stored.startsOn.equals(on)) {
            jdbc.sql("delete from village_support where id = :id")
                    .param("id", stored.id)
                    .update();
            return;
        }
        jdbc.sql(
                        "update village_support set ends_on = :on, end_reason = :reason, version = version + 1, changed_by = :by,"
                                + " changed_at = :at where id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("by", by.by)
                .param("at", by.at)
                .param("id", stored.id)
                .update();
    }

    /** Writes the named categories; the others end on the day, or go when they had not started by then. */
    void replaceCategories(String code, List<DatedCategory> categories, LocalDate on) {
        List<String> kept = categories.stream()
                .map(category -> category.category() + " " + category.startsOn())
                .toList();
        List<String> named = kept.isEmpty() ? List.of("") : kept;
        String others = "village_code = :code and (ends_on is null or ends_on > :on)"
                + " and category || ' ' || starts_on not in (:named)";
        jdbc.sql("delete from village_category where starts_on >= :on and " + others)
                .param("code", code)
                .param("on", on)
                .param("named", named)
                .update();
        jdbc.sql("update village_category set ends_on = :on where " + others)
                .param("code", code)
                .param("on", on)
                .param("named", named)
                .update();
        for (DatedCategory category : categories) {
            jdbc.sql(
                            "insert into village_category (id, village_code, category, starts_on, ends_on)"
                                    + " values (nextval('village_category_seq'), :code, :category, :from, :until)"
                                    + " on conflict (village_code, category, starts_on) do update set ends_on = excluded.ends_on")
                    .param("code", code)
                    .param("category", category.category().name())
                    .param("from", category.startsOn())
                    .param("until", category.endsOn())
                    .update();
        }
    }

    /** Adds categories from a day on; one the village has then stays as it is. */
    void addCategories(String code, Collection<VillageCategory> categories, LocalDate on, Change by) {
        for (VillageCategory category : categories) {
            jdbc.sql("insert into village_category (id, village_code, category, starts_on, import_batch_id)"
                            + " select nextval('village_category_seq'), :code, :category, :on, :batch where not exists"
                            + " (select 1 from village_category where village_code = :code and category = :category"
                            + " and (starts_on = :on or starts_on < :on and (ends_on is null or ends_on > :on)))")
                    .param("code", code)
                    .param("category", category.name())
                    .param("on", on)
                    .param("batch", by.batchId)
                    .update();
        }
    }

    /** From a day on, this unit stands behind the village, or none. */
    void replaceUnit(String code, @Nullable Long unitId, LocalDate on) {
        String others = "village_code = :code and (ends_on is null or ends_on > :on) and unit_id <> :unit";
        long unit = unitId == null ? 0 : unitId;
        for (String statement : List.of(
                "delete from village_unit_link where starts_on >= :on and " + others,
                "update village_unit_link set ends_on = :on where " + others)) {
            jdbc.sql(statement)
                    .param("code", code)
                    .param("on", on)
                    .param("unit", unit)
                    .update();
        }
        if (unitId != null) {
            jdbc.sql("insert into village_unit_link (id, village_code, unit_id, starts_on)"
                            + " select nextval('village_unit_link_seq'), :code, :unit, :on where not exists"
                            + " (select 1 from village_unit_link where village_code = :code and unit_id = :unit"
                            + " and (ends_on is null or ends_on > :on))")
                    .param("code", code)
                    .param("unit", unit)
                    .param("on", on)
                    .update();
        }
    }
}
