package org.zhucun.unit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.PlaceQueries;
import org.zhucun.division.VillageIndex;
import org.zhucun.shared.Unscoped;

/** Loads the units for look-ups and keeps them until one changes. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class UnitIndexQueries {

    private static final String STATE = """
            select count(*) || '/' || coalesce(sum(version), 0) || '/' || count(merged_into_id) || '/'
                || coalesce(max(id), 0) || '/' || (select count(*) from unit_alias)
              from dispatching_unit""";

    private static final String UNITS = """
            select u.id, u.name, u.level, u.division_code, u.parent_id, u.merged_into_id,
                   array_remove(u.short_name || a.aliases, null) as names
              from dispatching_unit u
              left join (select unit_id, array_agg(alias::varchar(100) order by alias) as aliases
                           from unit_alias group by unit_id) a on a.unit_id = u.id
             where u.valid_to is null or u.merged_into_id is not null
             order by u.id""";

    private final JdbcClient jdbc;
    private final PlaceQueries places;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    private record Loaded(String state, VillageIndex places, UnitIndex index) {}

    /** The units as they stand now. */
    @Unscoped("a village's unit may be of any area; names of units are public")
    public UnitIndex index() {
        VillageIndex tree = places.index();
        String state = jdbc.sql(STATE).query(String.class).single();
        Loaded last = loaded.get();
        if (last != null && last.state().equals(state) && last.places() == tree) {
            return last.index();
        }
        UnitIndex fresh = UnitIndex.of(load(), tree);
        loaded.set(new Loaded(state, tree, fresh));
        return fresh;
    }

    private List<KnownUnit> load() {
        return jdbc.sql(UNITS)
                .query((row, n) -> new KnownUnit(
                        row.getLong("id"),
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("names").getArray()),
                        UnitLevel.valueOf(row.getString("level")),
                        row.getString("division_code"),
                        row.getObject("parent_id", Long.class),
                        row.getObject("merged_into_id", Long.class)))
                .list();
    }
}
