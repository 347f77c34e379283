package org.zhucun.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * One person's service in one village (选派任职). The unit and its level are those of the day it started, since units
 * merge and villages change their unit. The period is half-open: a successor may start on the day this one ended.
 */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Assignment {

    @Id
    @GeneratedValue(generator = "assignment_seq")
    @SequenceGenerator(name = "assignment_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private long cadreId;

    @Column(nullable = false, length = 12)
    private String villageCode;

    @Column(nullable = false)
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private UnitLevel unitLevel;

    private @Nullable Long cycleId;

    @Column(nullable = false, length = 20)
    private String programme;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private TeamRole role;

    @Column(nullable = false)
    private boolean teamLeader;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AssignmentSource source;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private AssignmentStatus status;

    @Column(nullable = false)
    private LocalDate startsOn;

    private @Nullable LocalDate plannedEndOn;

    private @Nullable LocalDate trainedOn;

    private @Nullable LocalDate arrivedOn;

    private @Nullable LocalDate handoverUntil;

    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 24)
    private @Nullable EndReason endReason;

    private @Nullable Long predecessorId;

    private @Nullable Long importBatchId;

    @Version
    private int version;
}
