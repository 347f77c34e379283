package org.zhucun.division;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Loads the tree for look-ups and keeps it until it changes. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PlaceQueries {

    /** Cheap to ask and different after every change: rows are added or closed, never deleted, and support has versions. */
    private static final String STATE = """
            select (select count(*) || '/' || count(valid_to) || '/' || coalesce(sum(hashtext(name)::bigint), 0)
                      from division)
                || '/' || (select count(*) || '/' || coalesce(sum(version), 0) || '/' || coalesce(max(ends_on)::text, '')
                             from village_support)""";

    private static final String PLACES = """
            select d.code, d.name, d.short_name, s.village_code is not null as supported
              from division d
              left join village_support s on s.village_code = d.code
                   and s.starts_on <= :today and (s.ends_on is null or s.ends_on > :today)
             where d.valid_from <= :today and (d.valid_to is null or d.valid_to > :today)
             order by d.code""";

    private static final String SUCCESSORS = """
            select s.code, array_agg(s.successor_code order by s.successor_code) as successors
              from division_successor s join division d on d.code = s.code
             where d.valid_to <= :today
             group by s.code""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    private record Loaded(String state, LocalDate day, VillageIndex index) {}

    /** The tree as it stands today. */
    @Unscoped("names of places are public; what a caller may choose is judged by PlaceReader with the scope")
    public VillageIndex index() {
        LocalDate today = LocalDate.now(clock);
        String state = jdbc.sql(STATE).query(String.class).single();
        Loaded last = loaded.get();
        if (last != null && last.state().equals(state) && last.day().equals(today)) {
            return last.index();
        }
        VillageIndex fresh = load(today);
        loaded.set(new Loaded(state, today, fresh));
        return fresh;
    }

    private VillageIndex load(LocalDate today) {
        List<Place> places = jdbc.sql(PLACES)
                .param("today", today)
                .query((row, n) -> new Place(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getBoolean("supported")))
                .list();
        Map<String, List<String>> successors = new HashMap<>();
        jdbc.sql(SUCCESSORS).param("today", today).query(row -> {
            successors.put(row.getString("code"), Arrays.asList((String[])
                    row.getArray("successors").getArray()));
        });
        return VillageIndex.of(places, successors);
    }
}
