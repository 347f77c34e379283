package org.zhucun.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.AssignmentService;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.BeginAssignment;
import org.zhucun.assignment.EndAssignment;
import org.zhucun.assignment.EndReason;
import org.zhucun.assignment.ReviseAssignment;
import org.zhucun.cadre.CadreService;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.cadre.RecordCadre;
import org.zhucun.cadre.ReviseCadre;
import org.zhucun.checking.RosterMatch;
import org.zhucun.quota.TeamRole;
import org.zhucun.recognition.Field;
import org.zhucun.rotation.CyclePeriod;
import org.zhucun.rotation.CyclePeriodQueries;
import org.zhucun.shared.Unscoped;
import org.zhucun.unit.KnownUnit;

/** Writes checked rows of a roster through the same services as a form. */
@Service
@RequiredArgsConstructor
@Transactional
class RosterWriteService {

    private static final Set<Field> OF_THE_SERVICE = Set.of(
            Field.UNIT_NAME,
            Field.UNIT_LEVEL,
            Field.ROLE,
            Field.TEAM_LEADER,
            Field.SOURCE,
            Field.STARTS_ON,
            Field.PLANNED_END_ON,
            Field.ENDED_ON,
            Field.END_REASON);

    private final CadreService cadres;
    private final AssignmentService assignments;
    private final CyclePeriodQueries cycles;

    @Unscoped("the context carries the scope")
    void write(List<CheckedRow> rows, ImportContext context) {
        List<RecordCadre> newPeople = new ArrayList<>();
        List<ReviseCadre> changedPeople = new ArrayList<>();
        List<ReviseAssignment> changedServices = new ArrayList<>();
        List<CheckedRow> beginning = new ArrayList<>();
        for (CheckedRow row : rows) {
            RosterMatch match = match(row);
            if (match.cadre() == null) {
                newPeople.add(person(row));
            } else if (row.old().keySet().stream().anyMatch(RosterWriteService::isOfThePerson)) {
                changedPeople.add(new ReviseCadre(match.cadre().id(), person(row)));
            }
            if (match.service() == null) {
                beginning.add(row);
            } else if (row.old().keySet().stream().anyMatch(OF_THE_SERVICE::contains)) {
                changedServices.add(change(row, match.service().id()));
            }
        }
        cadres.reviseAll(changedPeople, context.batchId());
        assignments.reviseAll(context.scope(), changedServices, context.batchId());
        long[] newIds = cadres.recordAll(newPeople, context.batchId());
        assignments.beginAll(context.scope(), services(beginning, newIds), context.batchId());
    }

    /** Ends the service of everyone a complete list does not name. */
    @Unscoped("the context carries the scope")
    void end(List<Leaver> leavers, DeclareComplete declaration, ImportContext context) {
        LocalDate on = Objects.requireNonNull(declaration.endedOn());
        EndReason reason = Objects.requireNonNull(declaration.endReason());
        assignments.endAll(
                context.scope(),
                leavers.stream()
                        .map(leaver -> new EndAssignment(leaver.assignmentId(), on, reason))
                        .toList(),
                context.batchId());
    }

    /** Takes back what a batch wrote, services first. */
    @Unscoped("the batch was found in scope")
    void revert(ImportContext context) {
        assignments.revert(context.batchId());
        cadres.revert(context.batchId());
    }

    private List<BeginAssignment> services(List<CheckedRow> rows, long[] newIds) {
        List<CyclePeriod> periods = cycles.periods();
        List<BeginAssignment> services = new ArrayList<>(rows.size());
        int next = 0;
        for (CheckedRow row : rows) {
            KnownCadre known = match(row).cadre();
            services.add(service(row, known == null ? newIds[next++] : known.id(), periods));
        }
        return services;
    }

    /** A change of the unit concerns both: whom the person belongs to, and who sent them. */
    private static boolean isOfThePerson(Field field) {
        return field == Field.UNIT_NAME || !OF_THE_SERVICE.contains(field);
    }

    private static RosterMatch match(CheckedRow row) {
        return (RosterMatch) Objects.requireNonNull(row.target(), "a row that is written was found");
    }

    private static KnownUnit unit(CheckedRow row) {
        return Objects.requireNonNull(match(row).unit(), "a row that is written has a unit");
    }

    private static RecordCadre person(CheckedRow row) {
        Map<Field, String> values = row.values();
        return RecordCadre.builder()
                .name(values.getOrDefault(Field.NAME, ""))
                .gender(values.get(Field.GENDER))
                .birth(values.get(Field.BIRTH))
                .ethnicity(values.get(Field.ETHNICITY))
                .political(values.get(Field.POLITICAL))
                .partyJoined(values.get(Field.PARTY_JOINED))
                .workStarted(values.get(Field.WORK_STARTED))
                .education(values.get(Field.EDUCATION))
                .degree(values.get(Field.DEGREE))
                .school(values.get(Field.SCHOOL))
                .unitId(unit(row).id())
                .post(values.get(Field.POST))
                .rank(values.get(Field.RANK))
                .staffCategory(values.get(Field.STAFF_CATEGORY))
                .phone(values.get(Field.PHONE))
                .idNumber(values.get(Field.ID_NUMBER))
                .remark(values.get(Field.REMARK))
                .build();
    }

    private static BeginAssignment service(CheckedRow row, long cadreId, List<CyclePeriod> periods) {
        KnownUnit unit = unit(row);
        String village = Objects.requireNonNull(match(row).villageCode(), "a row that is written has a village");
        Map<Field, String> values = row.values();
        LocalDate startsOn = Objects.requireNonNull(day(values.get(Field.STARTS_ON)), "a service starts on a day");
        return BeginAssignment.builder()
                .cadreId(cadreId)
                .villageCode(village)
                .unitId(unit.id())
                .unitLevel(unit.level())
                .cycleId(periods.stream()
                        .filter(period -> period.holds(village, startsOn))
                        .map(CyclePeriod::id)
                        .findFirst()
                        .orElse(null))
                .role(TeamRole.valueOf(values.getOrDefault(Field.ROLE, "")))
                .teamLeader(Boolean.parseBoolean(values.get(Field.TEAM_LEADER)))
                .source(source(values.get(Field.SOURCE)))
                .startsOn(startsOn)
                .plannedEndOn(day(values.get(Field.PLANNED_END_ON)))
                .endedOn(day(values.get(Field.ENDED_ON)))
                .endReason(reason(values.get(Field.END_REASON)))
                .build();
    }

    private static ReviseAssignment change(CheckedRow row, long assignmentId) {
        KnownUnit sender = unit(row);
        Set<Field> changed = row.old().keySet();
        Map<Field, String> values = row.values();
        boolean unit = changed.contains(Field.UNIT_NAME) || changed.contains(Field.UNIT_LEVEL);
        String role = changed.contains(Field.ROLE) ? values.get(Field.ROLE) : null;
        String leader = changed.contains(Field.TEAM_LEADER) ? values.get(Field.TEAM_LEADER) : null;
        return ReviseAssignment.builder()
                .id(assignmentId)
                .unitId(unit ? (Long) sender.id() : null)
                .unitLevel(unit ? sender.level() : null)
                .role(role == null ? null : TeamRole.valueOf(role))
                .teamLeader(leader == null ? null : Boolean.valueOf(leader))
                .source(changed.contains(Field.SOURCE) ? source(values.get(Field.SOURCE)) : null)
                .startsOn(changed.contains(Field.STARTS_ON) ? day(values.get(Field.STARTS_ON)) : null)
                .plannedEndOn(changed.contains(Field.PLANNED_END_ON) ? day(values.get(Field.PLANNED_END_ON)) : null)
                .endedOn(changed.contains(Field.ENDED_ON) ? day(values.get(Field.ENDED_ON)) : null)
                .endReason(changed.contains(Field.ENDED_ON) ? reason(values.get(Field.END_REASON)) : null)
                .build();
    }

    private static @Nullable AssignmentSource source(@Nullable String code) {
        return code == null ? null : AssignmentSource.valueOf(code);
    }

    private static @Nullable EndReason reason(@Nullable String code) {
        return code == null ? null : EndReason.valueOf(code);
    }

    /** A day; a date known to the month stands for its first day. */
    private static @Nullable LocalDate day(@Nullable String date) {
        if (date == null) {
            return null;
        }
        return LocalDate.parse(date.length() == 7 ? date + "-01" : date);
    }
}
