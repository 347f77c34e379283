package org.zhucun.quota;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.CountyMark;
import org.zhucun.division.DivisionLevel;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Severity;
import org.zhucun.unit.UnitLevel;

/** A share that must be kept: which role, which levels count, how many percent, where, since when, on what basis. */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class QuotaStandard {

    @Id
    @GeneratedValue(generator = "quota_standard_seq")
    @SequenceGenerator(name = "quota_standard_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private TeamRole measure;

    @Column(nullable = false, length = 60)
    private String levels;

    @Column(nullable = false)
    private short threshold;

    @Column(nullable = false, length = 12)
    private String scopeCode;

    @Column(nullable = false, length = 10)
    private String scopeLevel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Severity severity;

    @Column(nullable = false, length = 300)
    private String legalBasis;

    @Column(nullable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    /** Only counties with this mark are measured, together; null measures all. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private @Nullable CountyMark countyMark;

    @Column(length = 200)
    private @Nullable String reason;

    @Column(nullable = false, length = 40)
    private String changedBy;

    @Column(nullable = false)
    private Instant changedAt;

    /** Replaced from its own first day on, so that it never held. */
    @Column(nullable = false)
    private boolean withdrawn;

    @Version
    private int version;

    /** A standard from a day on; the command was judged before. */
    static QuotaStandard of(SaveStandard command, String scopeCode, LocalDate from, Actor by, Instant at) {
        QuotaStandard standard = new QuotaStandard();
        standard.measure = requireNonNull(command.measure());
        standard.levels = command.counted().stream().map(Enum::name).collect(Collectors.joining(","));
        standard.threshold = (short) (int) requireNonNull(command.threshold());
        standard.scopeCode = scopeCode;
        standard.scopeLevel =
                requireNonNullElse(command.scopeLevel(), DivisionLevel.PROVINCE).name();
        standard.severity = requireNonNullElse(command.severity(), Severity.WARNING);
        standard.legalBasis = requireNonNull(command.legalBasis());
        standard.validFrom = from;
        standard.countyMark = command.countyMark();
        standard.reason = command.reason();
        standard.changedBy = by.name();
        standard.changedAt = at;
        return standard;
    }

    /** No longer holds from that day on; one that would end on its first day never held. */
    void endOn(LocalDate day) {
        if (day.isAfter(validFrom)) {
            validTo = day;
        } else {
            withdrawn = true;
        }
    }

    Set<UnitLevel> counted() {
        return Arrays.stream(levels.split(",", -1))
                .map(UnitLevel::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnitLevel.class)));
    }

    StandardRow row() {
        return new StandardRow(
                id,
                measure,
                List.copyOf(counted()),
                threshold,
                scopeCode,
                DivisionLevel.valueOf(scopeLevel),
                severity,
                countyMark,
                legalBasis,
                reason,
                validFrom,
                validTo,
                changedBy,
                changedAt,
                withdrawn,
                version);
    }
}
