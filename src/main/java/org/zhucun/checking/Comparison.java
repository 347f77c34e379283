package org.zhucun.checking;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.KnownPost;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.recognition.Field;
import org.zhucun.shared.PartialDate;
import org.zhucun.unit.KnownUnit;
import org.zhucun.unit.UnitIndex;

/**
 * Compares a row with what is on record. Only what the file says counts: a blank or absent cell changes nothing. A date
 * less precise than the stored one, and not against it, is the same.
 */
final class Comparison {

    private static final Set<Field> RECOGNISED = EnumSet.of(Field.BIRTH, Field.PARTY_JOINED, Field.WORK_STARTED);

    private final UnitIndex units;
    private final CheckTerms terms;

    Comparison(UnitIndex units, CheckTerms terms) {
        this.units = units;
        this.terms = terms;
    }

    void check(Draft row) {
        KnownCadre cadre = row.cadre();
        if (cadre != null) {
            person(row, cadre);
        }
        KnownPost service = row.service();
        if (service != null) {
            service(row, service);
            unit(row, units.unit(service.unitId()));
        } else if (cadre != null) {
            unit(row, units.unit(cadre.unitId()));
        }
        mode(row);
    }

    private void mode(Draft row) {
        if (row.effect() == Effect.NEW && !terms.insert()) {
            row.say(CheckRule.UPDATE_ONLY, Field.NAME, row.text(Field.NAME), row.text(Field.NAME));
        }
        if (row.effect() == Effect.CHANGED && !terms.update()) {
            row.say(CheckRule.INSERT_ONLY, Field.NAME, row.text(Field.NAME), row.text(Field.NAME));
            row.old().clear();
        }
    }

    private static void person(Draft row, KnownCadre cadre) {
        text(row, Field.NAME, cadre.name());
        text(row, Field.GENDER, cadre.gender());
        date(row, Field.BIRTH, cadre.birth());
        text(row, Field.ETHNICITY, cadre.ethnicity());
        text(row, Field.POLITICAL, cadre.political());
        date(row, Field.PARTY_JOINED, cadre.partyJoined());
        date(row, Field.WORK_STARTED, cadre.workStarted());
        text(row, Field.EDUCATION, cadre.education());
        text(row, Field.DEGREE, cadre.degree());
        text(row, Field.SCHOOL, cadre.school());
        text(row, Field.POST, cadre.post());
        text(row, Field.RANK, cadre.rank());
        text(row, Field.STAFF_CATEGORY, cadre.staffCategory());
        text(row, Field.PHONE, cadre.phone());
        text(row, Field.ID_NUMBER, cadre.idNumber());
        text(row, Field.REMARK, cadre.remark());
        for (Field field : RECOGNISED) {
            String stored = row.old().get(field);
            if (stored != null && !stored.isEmpty()) {
                row.say(CheckRule.RECOGNISED_DATE, field, row.text(field), stored, row.text(field));
            }
        }
    }

    private static void service(Draft row, KnownPost service) {
        text(row, Field.ROLE, service.role().name());
        text(row, Field.TEAM_LEADER, String.valueOf(service.teamLeader()));
        text(row, Field.SOURCE, service.source().name());
        day(row, Field.STARTS_ON, service.startsOn());
        day(row, Field.PLANNED_END_ON, service.plannedEndOn());
        day(row, Field.ENDED_ON, service.endedOn());
        text(
                row,
                Field.END_REASON,
                service.endReason() == null ? null : service.endReason().name());
    }

    private static void unit(Draft row, @Nullable KnownUnit stored) {
        KnownUnit unit = row.unit();
        if (unit != null && !unit.equals(stored)) {
            row.changes(Field.UNIT_NAME, stored == null ? null : stored.name());
        }
    }

    private static void text(Draft row, Field field, @Nullable String stored) {
        String written = row.value(field);
        if (written != null && !Objects.equals(written, stored)) {
            row.changes(field, stored);
        }
    }

    private static void date(Draft row, Field field, @Nullable String stored) {
        String written = row.value(field);
        if (written != null && (stored == null || !stored.startsWith(written))) {
            row.changes(field, stored);
        }
    }

    private static void day(Draft row, Field field, @Nullable LocalDate stored) {
        PartialDate written = row.date(field);
        boolean same = written == null
                || (stored != null && !stored.isBefore(written.earliest()) && !stored.isAfter(written.latest()));
        if (!same) {
            row.changes(field, stored == null ? null : stored.toString());
        }
    }
}
