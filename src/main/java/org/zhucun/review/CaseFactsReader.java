package org.zhucun.review;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.shared.NotFoundException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an assignment says today, and keeps it as text. */
@Component
@RequiredArgsConstructor
class CaseFactsReader {

    private static final TypeReference<LinkedHashMap<String, @Nullable String>> VALUES = new TypeReference<>() {};

    private static final String SQL = """
            select c.name, c.gender, c.birth, c.political, c.party_joined as "partyJoined",
                   c.work_started as "workStarted", u.name as "unitName", a.unit_level as "unitLevel", c.post, c.rank,
                   a.role, concat_ws(' ', t.name, v.short_name) as "villageName", a.team_leader::text as "teamLeader",
                   a.starts_on::text as "startsOn", a.planned_end_on::text as "plannedEndOn", a.source,
                   p.name as "predecessorName", a.document_no as "documentNo"
              from assignment a
              join cadre c on c.id = a.cadre_id
              join dispatching_unit u on u.id = a.unit_id
              join division v on v.code = a.village_code
              left join division t on t.code = left(a.village_code, 9)
              left join assignment b on b.id = a.predecessor_id
              left join cadre p on p.id = b.cadre_id
             where a.id = ?""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseFacts of(long assignmentId) {
        return read(assignmentId, SQL);
    }

    /** The same with the assignment locked until the transaction ends; whoever moves it takes this lock first. */
    CaseFacts locked(long assignmentId) {
        return read(assignmentId, SQL + " for update of a");
    }

    private CaseFacts read(long assignmentId, String sql) {
        return jdbc.sql(sql)
                .param(assignmentId)
                .query((row, n) -> {
                    Map<String, @Nullable String> values = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.put(row.getMetaData().getColumnLabel(i), row.getString(i));
                    }
                    return new CaseFacts(values);
                })
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    String written(CaseFacts facts) {
        return json.writeValueAsString(facts.values());
    }

    CaseFacts read(String written) {
        return new CaseFacts(json.readValue(written, VALUES));
    }
}
