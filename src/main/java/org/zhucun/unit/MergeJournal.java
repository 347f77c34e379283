package org.zhucun.unit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.shared.Actor;

/** What merges moved, row by row. Joins the caller's transaction. */
@Component
@RequiredArgsConstructor
class MergeJournal {

    /** Kind of row, and the column by which it points at a unit. */
    private static final Map<String, String[]> POINTERS = Map.of(
            "CADRE", new String[] {"cadre", "unit_id"},
            "PART", new String[] {"dispatching_unit", "parent_id"},
            "LINK", new String[] {"village_unit_link", "unit_id"},
            "MERGED", new String[] {"dispatching_unit", "merged_into_id"});

    private final JdbcClient jdbc;

    /** A merge that was not undone. */
    record Merge(long id, long unitId, long intoId) {}

    Optional<Merge> open(long unitId) {
        return jdbc.sql(
                        "select id, unit_id, into_id from unit_merge where unit_id = :id and undone_at is null for update")
                .param("id", unitId)
                .query(Merge.class)
                .optional();
    }

    /** Moves everything that points at one unit to another, and gives the other its names. */
    void move(long from, long into, List<String> names, String reason, Actor actor, OffsetDateTime at) {
        long merge = jdbc.sql("insert into unit_merge (id, unit_id, into_id, reason, merged_by, merged_at)"
                        + " values (nextval('unit_merge_seq'), :from, :into, :reason, :by, :at) returning id")
                .param("from", from)
                .param("into", into)
                .param("reason", reason)
                .param("by", actor.name())
                .param("at", at)
                .query(Long.class)
                .single();
        POINTERS.forEach((kind, pointer) -> {
            // a unit that becomes its own part is left alone: the part stays where it is
            String rows = pointer[1] + " = :from" + (kind.equals("PART") ? " and id <> :into" : "");
            jdbc.sql("insert into unit_merge_item (merge_id, kind, item_id) select :merge, :kind, id from " + pointer[0]
                            + " where " + rows)
                    .param("merge", merge)
                    .param("kind", kind)
                    .param("from", from)
                    .param("into", into)
                    .update();
            jdbc.sql("update " + pointer[0] + " set " + pointer[1] + " = :into where " + rows)
                    .param("from", from)
                    .param("into", into)
                    .update();
        });
        for (String name : names) {
            jdbc.sql(
                            "insert into unit_merge_item (merge_id, kind, item_id, alias) values (:merge, 'ALIAS', :into, :name)")
                    .param("merge", merge)
                    .param("into", into)
                    .param("name", name)
                    .update();
            jdbc.sql("insert into unit_alias (unit_id, alias) values (:into, :name) on conflict do nothing")
                    .param("into", into)
                    .param("name", name)
                    .update();
        }
    }

    /** Moves back what still points where the merge put it; what someone moved since stays. */
    void moveBack(Merge merge, Actor actor, OffsetDateTime at) {
        POINTERS.forEach((kind, pointer) -> jdbc.sql("update " + pointer[0] + " set " + pointer[1] + " = :from where "
                        + pointer[1] + " = :into and id in"
                        + " (select item_id from unit_merge_item where merge_id = :merge and kind = :kind)")
                .param("from", merge.unitId)
                .param("into", merge.intoId)
                .param("merge", merge.id)
                .param("kind", kind)
                .update());
        jdbc.sql("delete from unit_alias a using unit_merge_item i where i.merge_id = :merge and i.kind = 'ALIAS'"
                        + " and a.unit_id = i.item_id and a.alias = i.alias")
                .param("merge", merge.id)
                .update();
        jdbc.sql("update unit_merge set undone_by = :by, undone_at = :at where id = :merge")
                .param("by", actor.name())
                .param("at", at)
                .param("merge", merge.id)
                .update();
    }
}
