package org.zhucun.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhucun.shared.Severity;

/** The rules as they are shipped, read from the migration that ships them, for tests that know no database. */
public final class ShippedRules {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V060__profile_create_tables.sql");
    private static final Pattern ROW = Pattern.compile("\\('([A-Z_]+)', '([^']*)', '([A-Z]+)', '([^']*)'\\)");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00+08:00");

    private ShippedRules() {}

    /** The values of the 2021 opinion. */
    public static RuleValues values() {
        return new RuleValues(rows());
    }

    /** The same with some of them changed. */
    public static RuleValues with(Map<RuleKey, String> changes) {
        List<RuleValue> rows = new ArrayList<>(rows());
        changes.forEach((key, value) -> rows.add(row(key, value, Severity.WARNING, "示例")));
        return new RuleValues(rows);
    }

    /** A book in which every province follows the shipped rules, some of them changed. */
    public static ProfileBook book(Map<RuleKey, String> changes) {
        List<RuleValue> rows = new ArrayList<>(rows());
        rows.removeIf(row -> changes.containsKey(row.key()));
        changes.forEach((key, value) -> rows.add(row(key, value, Severity.WARNING, "示例")));
        return new ProfileBook(List.of(new RuleProfile(1, "", "示例规则", "示例", FIRST, null, 0)), rows, Map.of());
    }

    static List<RuleValue> rows() {
        try {
            return ROW.matcher(Files.readString(MIGRATION))
                    .results()
                    .map(row -> row(
                            RuleKey.valueOf(row.group(1)), row.group(2), Severity.valueOf(row.group(3)), row.group(4)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleValue row(RuleKey key, String value, Severity severity, String basis) {
        return new RuleValue(0, 1, key, value, severity, basis, null, FIRST, null, "系统", THEN, false, 0);
    }
}
