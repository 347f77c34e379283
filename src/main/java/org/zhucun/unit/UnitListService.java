package org.zhucun.unit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Actor;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.Unscoped;

/** Writes judged lists of units and takes them back; a journal keeps what each unit was before. */
@Service
@RequiredArgsConstructor
@Transactional
public class UnitListService {

    private final DispatchingUnitRepository units;
    private final UnitPolicy policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A unit as a list says it is to be.
     *
     * @param id the unit on record, null for a new one
     * @param parentName the full name of its parent, in the register or in the same list; null keeps what is stored
     */
    public record ListedUnit(
            @Nullable Long id, SaveUnit command, @Nullable String parentName) {}

    /** Writes all of them in the running transaction. */
    @Unscoped("every row was judged against the batch's scope just before")
    public void save(Actor actor, List<ListedUnit> listed, long batchId) {
        Instant now = clock.instant();
        Map<String, DispatchingUnit> byName = new HashMap<>();
        List<DispatchingUnit> saved = new ArrayList<>(listed.size());
        for (ListedUnit row : listed) {
            DispatchingUnit unit = row.id() == null
                    ? DispatchingUnit.create(row.command().tidied(), actor, now).importedBy(batchId)
                    : changed(row.id(), row.command(), actor, now, batchId);
            saved.add(unit);
            byName.put(unit.getName(), unit);
        }
        units.saveAllAndFlush(saved);
        for (int i = 0; i < saved.size(); i++) {
            String parent = listed.get(i).parentName();
            if (parent != null) {
                saved.get(i).partOf(parentId(parent, byName));
            }
        }
        units.saveAllAndFlush(saved);
        note(batchId);
    }

    private DispatchingUnit changed(long id, SaveUnit command, Actor actor, Instant now, long batchId) {
        DispatchingUnit unit = units.findById(id).orElseThrow(NotFoundException::new);
        policy.requireLatest(unit, command.version(), clock.getZone());
        jdbc.sql("insert into unit_import_change (batch_id, unit_id, before, version)"
                        + " select :batch, u.id, jsonb_build_object('unit', to_jsonb(u), 'aliases',"
                        + " array(select alias from unit_alias a where a.unit_id = u.id)), u.version"
                        + " from dispatching_unit u where u.id = :id")
                .param("batch", batchId)
                .param("id", id)
                .update();
        unit.change(command.tidied(), actor, now);
        return unit;
    }

    private long parentId(String name, Map<String, DispatchingUnit> byName) {
        DispatchingUnit inList = byName.get(name);
        return inList != null
                ? inList.getId()
                : jdbc.sql("select id from dispatching_unit where name = :name and merged_into_id is null")
                        .param("name", name)
                        .query(Long.class)
                        .optional()
                        .orElseThrow(NotFoundException::new);
    }

    /** The versions as the batch left them; later ones mean that someone else was there. */
    private void note(long batchId) {
        jdbc.sql("insert into unit_import_change (batch_id, unit_id, version)"
                        + " select import_batch_id, id, version from dispatching_unit where import_batch_id = :batch")
                .param("batch", batchId)
                .update();
        jdbc.sql("update unit_import_change c set version = u.version from dispatching_unit u"
                        + " where c.batch_id = :batch and u.id = c.unit_id")
                .param("batch", batchId)
                .update();
    }

    /** Takes back all a batch wrote: its new units go, the others become what they were. */
    @Unscoped("whoever may take the batch back was checked by its own scope, and nothing touched its rows since")
    public void revert(long batchId) {
        for (String statement :
                List.of("""
                update dispatching_unit u set name = b.name, short_name = b.short_name, initials = b.initials,
                       level = b.level, nature = b.nature, affiliation = b.affiliation, division_code = b.division_code,
                       credit_code = b.credit_code, parent_id = b.parent_id, version = u.version + 1
                  from unit_import_change c, jsonb_populate_record(null::dispatching_unit, c.before -> 'unit') b
                 where c.batch_id = :batch and c.before is not null and u.id = c.unit_id""", """
                delete from unit_alias a using unit_import_change c
                 where c.batch_id = :batch and c.unit_id = a.unit_id""", """
                insert into unit_alias (unit_id, alias)
                select c.unit_id, jsonb_array_elements_text(c.before -> 'aliases') from unit_import_change c
                 where c.batch_id = :batch and c.before is not null""", """
                update dispatching_unit u set parent_id = null from unit_import_change c
                 where c.batch_id = :batch and c.before is null and u.id = c.unit_id""", """
                delete from dispatching_unit u
                 where u.import_batch_id = :batch and exists (select 1 from unit_import_change c
                       where c.batch_id = :batch and c.unit_id = u.id and c.before is null)""", "delete from unit_import_change where batch_id = :batch")) {
            jdbc.sql(statement).param("batch", batchId).update();
        }
    }
}
