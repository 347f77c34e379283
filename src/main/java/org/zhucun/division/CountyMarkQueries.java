package org.zhucun.division;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** Which counties bear which marks. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CountyMarkQueries {

    private final JdbcClient jdbc;

    /** The codes of the counties that bear each mark on a day. */
    @Unscoped("which county is a key county is published")
    public Map<CountyMark, Set<String>> on(LocalDate day) {
        Map<CountyMark, Set<String>> marked = new EnumMap<>(CountyMark.class);
        jdbc.sql("select mark, county_code from county_mark"
                        + " where starts_on <= :day and (ends_on is null or ends_on > :day)")
                .param("day", day)
                .query(row -> {
                    marked.computeIfAbsent(CountyMark.valueOf(row.getString(1)), mark -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return marked;
    }

    /** All marks of a county, past ones too, the latest first. */
    @Unscoped("which county is a key county is published")
    public List<DatedMark> of(DivisionCode county) {
        return jdbc.sql("select id, county_code, mark, starts_on, ends_on, legal_basis from county_mark"
                        + " where county_code = ? order by starts_on desc, mark")
                .param(county.value())
                .query(DatedMark.class)
                .list();
    }
}
