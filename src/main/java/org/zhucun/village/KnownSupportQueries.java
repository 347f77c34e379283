package org.zhucun.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.Unscoped;

/** Reads the support of the villages a list speaks of, all at once. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class KnownSupportQueries {

    private final JdbcClient jdbc;

    /** The open or latest support of each of these villages, by code. */
    @Unscoped("the list's judge has found these villages in its scope")
    public Map<String, KnownSupport> of(Collection<String> codes) {
        String[] wanted = codes.toArray(String[]::new);
        Map<String, List<DatedCategory>> categories = new HashMap<>();
        jdbc.sql("select village_code, category, starts_on, ends_on from village_category"
                        + " where village_code = any(?) order by starts_on")
                .param(wanted)
                .query(row -> {
                    categories
                            .computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                            .add(new DatedCategory(
                                    VillageCategory.valueOf(row.getString(2)),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class)));
                });
        Map<String, List<LinkedUnit>> units = new HashMap<>();
        jdbc.sql(
                        "select l.village_code, l.unit_id, u.name, l.starts_on, l.ends_on from village_unit_link l"
                                + " join dispatching_unit u on u.id = l.unit_id where l.village_code = any(?) order by l.starts_on")
                .param(wanted)
                .query(row -> {
                    units.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                            .add(new LinkedUnit(
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class)));
                });
        Map<String, KnownSupport> found = new HashMap<>();
        jdbc.sql("select distinct on (village_code) village_code, starts_on, ends_on, required_first_secretary,"
                        + " required_members from village_support where village_code = any(?)"
                        + " order by village_code, starts_on desc")
                .param(wanted)
                .query(row -> {
                    String code = row.getString(1);
                    found.put(
                            code,
                            new KnownSupport(
                                    code,
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class),
                                    row.getInt(4),
                                    row.getInt(5),
                                    categories.getOrDefault(code, List.of()),
                                    units.getOrDefault(code, List.of())));
                });
        return found;
    }

    /** What has touched the villages of an import since, by name, at most 100. */
    @Unscoped("whoever may take the batch back was checked by its own scope")
    public List<String> touchedSince(long batchId) {
        return jdbc.sql("select d.name from village_import_change c join division d on d.code = c.village_code"
                        + " where c.batch_id = :batch and c.after <> md5(village_support_state(c.village_code)::text)"
                        + " order by c.village_code limit 100")
                .param("batch", batchId)
                .query(String.class)
                .list();
    }
}
