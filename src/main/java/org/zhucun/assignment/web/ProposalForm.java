package org.zhucun.assignment.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.ProposeAssignment;
import org.zhucun.cadre.SaveCadre;
import org.zhucun.quota.TeamRole;

/**
 * A proposal as a person types it: somebody on record, or a new person with a name and unit.
 *
 * @param village a code, alone or before its path, or a name
 * @param q what people on record are searched by
 * @param replaces the assignment whose place is taken
 */
record ProposalForm(
        @Nullable Integer version,
        @Nullable String village,
        @Nullable TeamRole role,
        @Nullable Boolean teamLeader,
        @Nullable String startsOn,
        @Nullable String plannedEndOn,
        @Nullable Long cycleId,
        @Nullable AssignmentSource source,
        @Nullable Long replaces,
        @Nullable String documentNo,
        @Nullable Long cadreId,
        @Nullable String q,
        @Nullable String name,
        @Nullable String gender,
        @Nullable String birth,
        @Nullable String political,
        @Nullable String partyJoined,
        @Nullable String workStarted,
        @Nullable String unitName,
        @Nullable String post,
        @Nullable String phone,
        @Nullable String idNumber) {

    static ProposalForm of(AssignmentSummary one, String village) {
        return new ProposalForm(
                one.version(),
                village,
                one.role(),
                one.teamLeader(),
                one.startsOn().toString(),
                one.plannedEndOn() == null ? null : one.plannedEndOn().toString(),
                one.cycleId(),
                one.source(),
                one.predecessorId(),
                one.documentNo(),
                one.cadreId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether a new person is typed in. */
    public boolean isNew() {
        return cadreId == null && name != null && !name.isBlank();
    }

    Map<String, String> malformed(String sentence) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (TypedDay.isNone(startsOn)) {
            errors.put("startsOn", sentence);
        }
        if (TypedDay.isNone(plannedEndOn)) {
            errors.put("plannedEndOn", sentence);
        }
        return errors;
    }

    /** @param villageCode the village that was typed */
    ProposeAssignment command(@Nullable String villageCode, boolean submit) {
        return ProposeAssignment.builder()
                .cadreId(cadreId)
                .villageCode(villageCode)
                .role(role)
                .teamLeader(Boolean.TRUE.equals(teamLeader))
                .startsOn(TypedDay.read(startsOn))
                .plannedEndOn(TypedDay.read(plannedEndOn))
                .cycleId(cycleId)
                .source(source)
                .predecessorId(replaces)
                .documentNo(documentNo == null || documentNo.isBlank() ? null : documentNo.strip())
                .submit(submit)
                .build();
    }

    /** @param unitId the unit the name was found to mean */
    SaveCadre person(@Nullable Long unitId) {
        return new SaveCadre(
                name,
                gender,
                TypedDay.written(birth),
                null,
                political,
                TypedDay.written(partyJoined),
                TypedDay.written(workStarted),
                null,
                null,
                null,
                unitId,
                post,
                null,
                null,
                phone,
                idNumber,
                null,
                null);
    }
}
