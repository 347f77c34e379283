package org.zhucun.bulk;

import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rows as they were before a batch changed them, so that the whole batch can be taken back while nothing later touched
 * its rows. Works on tables with the columns {@code id}, {@code version} (counted up by one at each change) and
 * {@code import_batch_id} (the batch that inserted the row). Each call joins the running transaction; each service
 * calls it for its own table.
 *
 * <p>A later batch that was itself taken back does not count as a touch.
 */
@Component
@RequiredArgsConstructor
public class BeforeImages {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    private static final String SETTLED = """
            with recursive written (row_id, version) as (
                select id, 0 from %1$s where import_batch_id = ?
                union all
                select row_id, version_before + 1 from batch_change where batch_id = ? and table_name = '%1$s'),
            settled (row_id, version) as (
                select row_id, version from written
                union
                select s.row_id, c.version_reverted from settled s
                  join batch_change c on c.table_name = '%1$s' and c.row_id = s.row_id
                   and c.version_before = s.version and c.version_reverted is not null)
            select w.row_id from written w left join %1$s t on t.id = w.row_id
             where not exists (select 1 from settled s where s.row_id = t.id and s.version = t.version)
             order by 1 limit ?""";

    private final JdbcTemplate jdbc;

    /** Keeps rows as they are now; called once per row and batch, right before it is changed. */
    public void keep(long batchId, String table, List<Long> ids) {
        jdbc.update(
                "insert into batch_change (batch_id, table_name, row_id, version_before, before) "
                        + "select ?, ?, t.id, t.version, to_jsonb(t) from " + known(table) + " t where t.id = any (?)",
                batchId,
                table,
                ids.toArray(Long[]::new));
    }

    /** The batch's rows that something else has changed or deleted since, at most {@code limit} of them. */
    public List<Long> touched(long batchId, String table, int limit) {
        return jdbc.queryForList(SETTLED.formatted(known(table)), Long.class, batchId, batchId, limit);
    }

    /** Deletes what the batch inserted and restores what it changed. Only after {@link #touched} found nothing. */
    public void restore(long batchId, String table) {
        jdbc.update("delete from " + known(table) + " where import_batch_id = ?", batchId);
        List<String> columns = jdbc.queryForList(
                "select quote_ident(column_name) from information_schema.columns where table_schema = current_schema()"
                        + " and table_name = ? and column_name not in ('id', 'version') order by ordinal_position",
                String.class,
                table);
        String targets = String.join(", ", columns);
        String sources = "old." + String.join(", old.", columns);
        jdbc.update(
                "update " + table + " t set (" + targets + ") = row (" + sources + "), version = t.version + 1"
                        + " from batch_change c, jsonb_populate_record(null::" + table + ", c.before) old"
                        + " where c.batch_id = ? and c.table_name = ? and c.row_id = t.id",
                batchId,
                table);
        jdbc.update(
                "update batch_change c set version_reverted = t.version from " + table + " t"
                        + " where c.batch_id = ? and c.table_name = ? and c.row_id = t.id",
                batchId,
                table);
    }

    private static String known(String table) {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("not the name of a table: " + table);
        }
        return table;
    }
}
