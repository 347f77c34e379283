package org.zhucun.importing;

import java.util.Map;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.recognition.Field;

/**
 * A service on record, in the words of a roster.
 *
 * @param unitId the unit of the day it started
 * @param values villageCode, unitName, unitLevel, role, teamLeader, source, startsOn, plannedEndOn, endedOn, endReason
 */
record StoredService(
        long assignmentId, AssignmentStatus status, String villageCode, long unitId, Map<Field, String> values) {

    /** Whether the person holds it or is about to, so that no other may begin. */
    boolean isOpen() {
        return status == AssignmentStatus.SUBMITTED
                || status == AssignmentStatus.APPROVED
                || status == AssignmentStatus.IN_POST;
    }
}
