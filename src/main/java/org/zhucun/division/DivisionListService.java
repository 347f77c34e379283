package org.zhucun.division;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Judges a staged list of divisions, writes it and takes it back; whole sets at a time. */
@Service
@RequiredArgsConstructor
@Transactional
public class DivisionListService {

    /** Rows that are written: no error, and something changes. */
    private static final String WRITTEN = "r.batch_id = :batch and r.error is null";

    private final JdbcClient jdbc;

    /**
     * Says what each staged row would do; may be called again and again.
     *
     * @return how many rows have which verdict
     */
    @Unscoped("rows out of scope were marked when they were staged")
    public DivisionListCounts judge(long batchId) {
        jdbc.sql("set local statement_timeout = '10min'").update();
        DivisionListSql.JUDGING.forEach(
                statement -> jdbc.sql(statement).param("batch", batchId).update());
        return jdbc.sql(DivisionListSql.COUNTS)
                .param("batch", batchId)
                .query(DivisionListCounts.class)
                .single();
    }

    /**
     * Writes every row that is no error: founds, renames, moves and closes divisions.
     *
     * @return how many rows did what, warnings among them
     */
    @Unscoped("rows out of scope were marked when they were staged")
    public DivisionListCounts write(long batchId, LocalDate today) {
        jdbc.sql("""
                        insert into division_import_change (batch_id, code, before)
                        select :batch, d.code, jsonb_build_object('division', to_jsonb(d), 'successors',
                               array(select s.successor_code from division_successor s where s.code = d.code))
                          from division_import_row r join division d on d.code = r.code
                         where %s and r.effect = 'CHANGED'""".formatted(WRITTEN)).param("batch", batchId).update();
        jdbc.sql("""
                        insert into division (code, level, name, short_name, initials, parent_code, valid_from, import_batch_id)
                        select r.code, r.level, r.name, r.short_name, r.initials, r.parent_code,
                               case when exists (select 1 from division e where e.level <> 'PROVINCE'
                                                    and starts_with(e.code, left(r.code, 2))) then :today else :always end,
                               :batch
                          from division_import_row r where %s and r.effect = 'NEW'""".formatted(WRITTEN))
                .param("batch", batchId)
                .param("today", today)
                .param("always", ShippedDivisionsService.VALID_FROM)
                .update();
        jdbc.sql("""
                        update division d set name = r.name, short_name = r.short_name, initials = r.initials,
                               parent_code = r.parent_code,
                               valid_to = case when r.closed_on is null and r.successors = '' then null
                                               else greatest(coalesce(r.closed_on, :today), d.valid_from + 1) end
                          from division_import_row r
                         where %s and r.effect = 'CHANGED' and r.code = d.code""".formatted(WRITTEN))
                .param("batch", batchId)
                .param("today", today)
                .update();
        jdbc.sql("""
                        insert into division_successor (code, successor_code)
                        select distinct r.code, division_code_cut(s) from division_import_row r,
                               regexp_split_to_table(r.successors, '[^0-9]+') s
                         where %s and r.effect = 'CHANGED' and s <> ''
                        on conflict do nothing""".formatted(WRITTEN)).param("batch", batchId).update();
        jdbc.sql("update division_import_change c set after = md5(to_jsonb(d)::text) from division d"
                        + " where c.batch_id = :batch and d.code = c.code")
                .param("batch", batchId)
                .update();
        return jdbc.sql(DivisionListSql.WRITTEN)
                .param("batch", batchId)
                .query(DivisionListCounts.class)
                .single();
    }

    /** What has touched the divisions of an import since, by name, at most 100. */
    @Unscoped("whoever may take the batch back was checked by its own scope")
    public List<String> touchedSince(long batchId) {
        return jdbc.sql(DivisionListSql.TOUCHED)
                .param("batch", batchId)
                .query(String.class)
                .list();
    }

    /** Takes back all a batch wrote: its new divisions go, the others become what they were. */
    @Unscoped("whoever may take the batch back was checked by its own scope, and nothing touched its rows since")
    public void revert(long batchId) {
        jdbc.sql("set local statement_timeout = '10min'").update();
        DivisionListSql.REVERTING.forEach(
                statement -> jdbc.sql(statement).param("batch", batchId).update());
    }
}
