package org.zhucun.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.assignment.EndReason;
import org.zhucun.assignment.KnownPost;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.Sichuan;
import org.zhucun.profile.ProfileBook;
import org.zhucun.profile.RuleKey;
import org.zhucun.profile.ShippedRules;
import org.zhucun.quota.TeamRole;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ReadRow;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.recognition.Remark;
import org.zhucun.shared.Severity;
import org.zhucun.unit.KnownUnit;
import org.zhucun.unit.SampleUnits;
import org.zhucun.unit.UnitLevel;

/** A file in the making: good rows, and what is on record, each changed by a word. */
final class Roster {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final String DATIAN = "510524213205";

    static final RosterSnapshot NOTHING_ON_RECORD =
            new RosterSnapshot(List.of(), List.of(), List.of(), ShippedRules.book(Map.of()));

    private final List<RosterRow> rows = new ArrayList<>();
    private final List<KnownCadre> cadres = new ArrayList<>();
    private final List<KnownPost> posts = new ArrayList<>();
    private ProfileBook rules = ShippedRules.book(Map.of());
    private CheckTerms terms = new CheckTerms(DivisionScope.of("51"), TODAY, true, true);

    /** A team member in 叙永县水潦彝族乡田坝村, nothing wrong with them; pairs of field and value replace or, blank, remove. */
    static Map<Field, String> person(Object... changes) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.COUNTY_NAME, "叙永县");
        values.put(Field.TOWNSHIP_NAME, "水潦彝族乡");
        values.put(Field.VILLAGE_NAME, "田坝村");
        values.put(Field.NAME, "张三丰");
        values.put(Field.GENDER, "男");
        values.put(Field.BIRTH, "1985-03");
        values.put(Field.ID_NUMBER, "510524198503122654");
        values.put(Field.POLITICAL, "中共党员");
        values.put(Field.PARTY_JOINED, "2006-06");
        values.put(Field.WORK_STARTED, "2007-03");
        values.put(Field.UNIT_NAME, "叙永县财政局");
        values.put(Field.POST, "股长");
        values.put(Field.ROLE, "TEAM_MEMBER");
        values.put(Field.STARTS_ON, "2025-10-13");
        values.put(Field.PLANNED_END_ON, "2027-10-13");
        values.put(Field.PHONE, "13900001234");
        for (int i = 0; i < changes.length; i += 2) {
            String value = (String) changes[i + 1];
            if (value.isEmpty()) {
                values.remove((Field) changes[i]);
            } else {
                values.put((Field) changes[i], value);
            }
        }
        return values;
    }

    /** A person all their own, by number. */
    static Map<Field, String> other(int n, Object... changes) {
        Map<Field, String> values = person(changes);
        values.put(Field.ID_NUMBER, "51052419850312%04d".formatted(1000 + n));
        values.put(Field.NAME, "李四" + (char) ('一' + n));
        return values;
    }

    Roster with(Map<Field, String> values) {
        return with(values, List.of());
    }

    Roster with(Map<Field, String> values, List<Remark> remarks) {
        List<RecognisedColumn> columns = new ArrayList<>();
        for (Field field : Field.values()) {
            columns.add(new RecognisedColumn(field.ordinal(), field.key(), field, 1, ""));
        }
        rows.add(new RosterRow("表", columns, new ReadRow(rows.size() + 2, values, remarks)));
        return this;
    }

    Roster withoutColumns(Map<Field, String> values) {
        rows.add(new RosterRow("表", List.of(), new ReadRow(rows.size() + 2, values, List.of())));
        return this;
    }

    Roster under(Map<RuleKey, String> changes) {
        rules = ShippedRules.book(changes);
        return this;
    }

    Roster as(CheckTerms other) {
        terms = other;
        return this;
    }

    /** Someone on record as these values say, serving in a village when one is given. */
    Roster onRecord(Map<Field, String> values, @Nullable String village, AssignmentStatus status) {
        long id = 100 + cadres.size();
        KnownUnit unit = Objects.requireNonNull(SampleUnits.INDEX.named(values.get(Field.UNIT_NAME)));
        cadres.add(new KnownCadre(
                id,
                0,
                Objects.requireNonNull(values.get(Field.NAME)),
                values.get(Field.GENDER),
                values.get(Field.BIRTH),
                values.get(Field.ETHNICITY),
                values.get(Field.POLITICAL),
                values.get(Field.PARTY_JOINED),
                values.get(Field.WORK_STARTED),
                values.get(Field.EDUCATION),
                values.get(Field.DEGREE),
                values.get(Field.SCHOOL),
                unit.id(),
                values.get(Field.POST),
                values.get(Field.RANK),
                values.get(Field.STAFF_CATEGORY),
                values.get(Field.PHONE),
                values.get(Field.ID_NUMBER),
                values.get(Field.REMARK)));
        if (village != null) {
            boolean ended = status == AssignmentStatus.ENDED;
            posts.add(new KnownPost(
                    1000 + posts.size(),
                    0,
                    id,
                    Objects.requireNonNull(values.get(Field.NAME)),
                    village,
                    unit.id(),
                    UnitLevel.COUNTY,
                    TeamRole.valueOf(Objects.requireNonNull(values.get(Field.ROLE))),
                    false,
                    AssignmentSource.ROTATION,
                    status,
                    LocalDate.parse(Objects.requireNonNull(values.get(Field.STARTS_ON))),
                    LocalDate.of(2027, 10, 13),
                    ended ? LocalDate.of(2026, 3, 1) : null,
                    ended ? EndReason.ADJUSTED : null));
        }
        return this;
    }

    Roster onRecord(Map<Field, String> values, String village) {
        return onRecord(values, village, AssignmentStatus.IN_POST);
    }

    List<JudgedRow> judged() {
        List<KnownPost> first = posts.stream()
                .filter(p -> p.role() == TeamRole.FIRST_SECRETARY && p.status() == AssignmentStatus.IN_POST)
                .toList();
        return new RosterJudge(rows, Sichuan.INDEX, SampleUnits.INDEX, terms)
                .judge(new RosterSnapshot(cadres, posts, first, rules));
    }

    /** The only row. */
    JudgedRow one() {
        return judged().get(0);
    }

    static Roster of(Map<Field, String> values) {
        return new Roster().with(values);
    }

    /** What is said of a row, as {@code code/severity/field}. */
    static List<String> said(JudgedRow row, Severity least) {
        return row.remarks().stream()
                .filter(r -> r.severity().compareTo(least) >= 0)
                .map(r -> r.rule().code() + "/" + r.severity() + "/" + r.field().key())
                .toList();
    }

    static List<String> said(JudgedRow row) {
        return said(row, Severity.INFO);
    }

    static List<String> problems(JudgedRow row) {
        return said(row, Severity.WARNING);
    }
}
