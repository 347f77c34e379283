package org.zhucun.rotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A round of sending people (轮次), two years by default; its end is planned, people's own ends may differ. */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class RotationCycle {

    @Id
    @GeneratedValue(generator = "rotation_cycle_seq")
    @SequenceGenerator(name = "rotation_cycle_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 2)
    private String provinceCode;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false)
    private LocalDate startsOn;

    @Column(nullable = false)
    private LocalDate endsOn;

    @Column(nullable = false)
    private short handoverDays;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private CycleState state;

    @Version
    private int version;

    /** A new cycle; the command was judged before. */
    static RotationCycle of(SaveCycle command) {
        RotationCycle cycle = new RotationCycle();
        cycle.change(command);
        return cycle;
    }

    void change(SaveCycle command) {
        name = Objects.requireNonNull(command.name());
        provinceCode = Objects.requireNonNull(command.provinceCode());
        startsOn = Objects.requireNonNull(command.startsOn());
        endsOn = Objects.requireNonNull(command.endsOn());
        handoverDays = (short) (int) Objects.requireNonNullElse(command.handoverDays(), CyclePolicy.HANDOVER_DAYS);
        state = Objects.requireNonNullElse(command.state(), CycleState.PLANNING);
    }
}
