package org.zhucun.quota;

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
import org.zhucun.shared.Severity;

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

    @Version
    private int version;
}
