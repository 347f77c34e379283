package org.zhucun.village;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Unscoped;

/** Writes judged lists of supported villages and takes them back; a journal keeps what each village was before. */
@Service
@RequiredArgsConstructor
@Transactional
public class VillageListService {

    private final SupportRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Writes all of them in the running transaction. */
    @Unscoped("every row was judged against the batch's scope just before")
    public void save(Actor actor, List<ListedVillage> villages, long batchId) {
        String[] codes = villages.stream().map(ListedVillage::code).toArray(String[]::new);
        jdbc.sql("insert into village_import_change (batch_id, village_code, before)"
                        + " select ?, code, village_support_state(code) from unnest(?) code")
                .param(batchId)
                .param(codes)
                .update();
        SupportRows.Change by = new SupportRows.Change(actor.name(), OffsetDateTime.now(clock), batchId);
        villages.forEach(village -> save(village, by));
        jdbc.sql("update village_import_change set after = md5(village_support_state(village_code)::text)"
                        + " where batch_id = ?")
                .param(batchId)
                .update();
    }

    private void save(ListedVillage village, SupportRows.Change by) {
        Optional<SupportRows.Stored> current = rows.reaching(village.code(), village.from());
        ChangeSupport change = new ChangeSupport(
                null,
                village.from(),
                current.map(SupportRows.Stored::endsOn).orElse(null),
                true,
                village.requiredFirstSecretary(),
                village.requiredMembers(),
                null,
                village.unitId(),
                village.reason());
        if (current.isPresent() && current.get().startsOn().equals(village.from())) {
            rows.update(current.get(), change, by);
        } else {
            current.ifPresent(stored -> rows.end(stored, village.from(), village.reason(), by));
            int version =
                    rows.latest(village.code()).map(SupportRows.Stored::version).orElse(0);
            rows.insert(village.code(), change, village.from(), version + 1, by);
        }
        rows.addCategories(village.code(), village.categories(), village.from(), by);
        if (village.unitId() != null) {
            rows.replaceUnit(village.code(), village.unitId(), village.from());
        }
    }

    /** Takes back all a batch wrote: each village becomes what it was. */
    @Unscoped("whoever may take the batch back was checked by its own scope, and nothing touched its rows since")
    public void revert(long batchId) {
        String changed =
                " where village_code in (select village_code from village_import_change where batch_id = :batch)";
        for (String table : List.of("village_support", "village_category", "village_unit_link")) {
            jdbc.sql("delete from " + table + changed).param("batch", batchId).update();
            jdbc.sql("insert into " + table + " select r.* from village_import_change c,"
                            + " jsonb_populate_recordset(null::" + table + ", c.before -> '" + table + "') r"
                            + " where c.batch_id = :batch")
                    .param("batch", batchId)
                    .update();
        }
        jdbc.sql("delete from village_import_change where batch_id = :batch")
                .param("batch", batchId)
                .update();
    }
}
