package org.zhucun.checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.KnownPost;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.division.Place;
import org.zhucun.quota.TeamRole;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.Remark;
import org.zhucun.recognition.Suggestion;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;
import org.zhucun.unit.KnownUnit;

/** A row while it is being judged: what was read, and what each check found out. */
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
final class Draft {

    private final RosterRow source;
    private final Columns columns;
    private final Dates dates;
    private final Map<Field, String> values;
    private final List<Remark> remarks;
    private Map<Field, String> old = Map.of();
    private String near = "";
    private @Nullable Place village;
    private @Nullable KnownUnit unit;
    private @Nullable KnownCadre cadre;
    private @Nullable KnownPost service;
    /** Set for a copy of an earlier row, which is not written. */
    private boolean copy;

    Draft(RosterRow source, Columns columns, Dates dates) {
        this.source = source;
        this.columns = columns;
        this.dates = dates;
        this.values = new EnumMap<>(Field.class);
        this.values.putAll(source.row().values());
        this.remarks = new ArrayList<>(source.row().remarks());
    }

    @Nullable
    String value(Field field) {
        return values.get(field);
    }

    String text(Field field) {
        return values.getOrDefault(field, "");
    }

    @Nullable
    PartialDate date(Field field) {
        return dates.read(values.get(field));
    }

    @Nullable
    TeamRole role() {
        String role = values.get(Field.ROLE);
        return role == null ? null : TeamRole.valueOf(role);
    }

    void store(Field field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    void near(String code) {
        near = code;
    }

    void found(Place found) {
        village = found;
    }

    void found(KnownUnit found) {
        unit = found;
    }

    void matches(KnownCadre known) {
        cadre = known;
    }

    void matches(KnownPost known) {
        service = known;
    }

    void copyOfAnother() {
        copy = true;
    }

    void changes(Field field, @Nullable String stored) {
        if (old.isEmpty()) {
            old = new EnumMap<>(Field.class);
        }
        old.put(field, stored == null ? "" : stored);
    }

    Effect effect() {
        if (copy) {
            return Effect.SAME;
        }
        if (service == null) {
            return Effect.NEW;
        }
        return old.isEmpty() ? Effect.SAME : Effect.CHANGED;
    }

    /** Whether the row speaks of a service that lasts. */
    boolean isOpen() {
        return !values.containsKey(Field.ENDED_ON);
    }

    boolean changesAny(Set<Field> fields) {
        return effect() == Effect.NEW || old.keySet().stream().anyMatch(fields::contains);
    }

    boolean hasErrorOn(Set<Field> fields) {
        return remarks.stream().anyMatch(r -> r.severity() == Severity.ERROR && fields.contains(r.field()));
    }

    int column(Field field) {
        return columns.of(source.columns(), field);
    }

    void say(CheckRule rule, Field field, String value, Object... args) {
        say(rule, rule.severity(), field, value, List.of(), args);
    }

    void say(
            CheckRule rule,
            Severity severity,
            Field field,
            String value,
            List<Suggestion> suggestions,
            Object... args) {
        remarks.add(new Remark(field, column(field), rule, severity, value, List.of(args), suggestions));
    }

    void say(Violation violation) {
        Field field = violation.field() == null ? null : Field.ofKey(violation.field());
        Field where = field == null ? Field.NAME : field;
        remarks.add(new Remark(
                where,
                column(where),
                violation.rule(),
                violation.severity(),
                text(where),
                violation.args(),
                List.of()));
    }

    JudgedRow judged() {
        String code = village == null ? null : village.code();
        return new JudgedRow(
                source.sheet(),
                source.row().number(),
                effect(),
                values,
                old,
                remarks,
                new RosterMatch(code, unit, cadre, service));
    }
}
