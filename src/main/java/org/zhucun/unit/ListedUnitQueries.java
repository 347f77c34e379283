package org.zhucun.unit;

import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Reads the units a list speaks of, all at once. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ListedUnitQueries {

    private final JdbcClient jdbc;

    /** Units in use that have one of these full names or credit codes. */
    @Unscoped("names and credit codes are taken in the whole country; the list's judge keeps foreign units to itself")
    public List<UnitSummary> inUse(Collection<String> names, Collection<String> creditCodes) {
        return jdbc.sql(UnitQueries.SELECT
                        + "u.merged_into_id is null and (u.name = any(?) or u.credit_code = any(?)) order by u.id")
                .param(names.toArray(String[]::new))
                .param(creditCodes.toArray(String[]::new))
                .query(UnitQueries.SUMMARY)
                .list();
    }

    /** What has touched the units of an import since, by name, at most 100. */
    @Unscoped("whoever may take the batch back was checked by its own scope")
    public List<String> touchedSince(long batchId) {
        return jdbc.sql("""
                        select u.name from unit_import_change c join dispatching_unit u on u.id = c.unit_id
                         where c.batch_id = :batch and (u.version <> c.version or c.before is null and (
                               exists (select 1 from cadre where unit_id = u.id)
                            or exists (select 1 from assignment where unit_id = u.id)
                            or exists (select 1 from village_unit_link where unit_id = u.id)
                            or exists (select 1 from user_account where unit_id = u.id)
                            or exists (select 1 from unit_merge where unit_id = u.id or into_id = u.id)
                            or exists (select 1 from dispatching_unit p where p.parent_id = u.id
                                        and not exists (select 1 from unit_import_change o
                                             where o.batch_id = c.batch_id and o.unit_id = p.id))))
                         order by u.id limit 100""").param("batch", batchId).query(String.class).list();
    }
}
