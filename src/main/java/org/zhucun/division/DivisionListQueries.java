package org.zhucun.division;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Shows the rows of a staged list of divisions. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DivisionListQueries {

    /** Rules by code, for what the database wrote down. */
    private static final Map<String, DivisionRule> RULES = new HashMap<>();

    static {
        for (DivisionRule rule : DivisionRule.values()) {
            RULES.put(rule.code(), rule);
        }
    }

    private static final String VERDICT = "case when error is not null then 'ERROR' when effect = 'SAME' then 'SAME'"
            + " when note in ('D009', 'D010') then 'WARNING' else effect end";

    private final JdbcClient jdbc;

    /**
     * Rows in the order of the list.
     *
     * @param verdict {@code NEW}, {@code CHANGED}, {@code SAME}, {@code ERROR} or {@code WARNING}; null for all
     * @param after the place of the last row of the page before, -1 for the first page
     */
    @Unscoped("the batch was found in the viewer's scope")
    public List<JudgedDivision> rows(long batchId, @Nullable String verdict, int after, int size) {
        return jdbc.sql("select * from division_import_row where batch_id = ? and place > ?"
                        + (verdict == null ? " and ?::text is null" : " and " + VERDICT + " = ?")
                        + " order by place limit ?")
                .param(batchId)
                .param(after)
                .param(verdict)
                .param(size)
                .query((row, n) -> {
                    String level = row.getString("level");
                    String args = row.getString("args");
                    return new JudgedDivision(
                            row.getInt("place"),
                            row.getString("sheet"),
                            row.getInt("row"),
                            row.getString("code") == null ? row.getString("code_text") : row.getString("code"),
                            level == null ? null : DivisionLevel.valueOf(level),
                            row.getString("name"),
                            row.getString("effect"),
                            row.getString("old_name"),
                            RULES.get(row.getString("error")),
                            RULES.get(row.getString("note")),
                            Arrays.asList((Object[]) args.split("\\|", -1)));
                })
                .list();
    }
}
