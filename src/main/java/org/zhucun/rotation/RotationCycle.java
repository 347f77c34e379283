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
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.shared.ConflictException;

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

    private @Nullable Long profileId;

    @Version
    private int version;

    /** A new cycle; the command was judged before. */
    static RotationCycle of(SaveCycle command) {
        RotationCycle cycle = new RotationCycle();
        cycle.change(command);
        cycle.state = Objects.requireNonNullElse(command.state(), CycleState.PLANNING);
        return cycle;
    }

    /** Changes the facts; the state moves by {@link #make}. */
    void change(SaveCycle command) {
        name = Objects.requireNonNull(command.name());
        provinceCode = Objects.requireNonNull(command.provinceCode());
        startsOn = Objects.requireNonNull(command.startsOn());
        endsOn = Objects.requireNonNull(command.endsOn());
        handoverDays = (short) (int) Objects.requireNonNull(command.handoverDays());
        profileId = command.profileId();
    }

    /** @throws ConflictException R009 when its state does not allow the move */
    void make(CycleMove move) {
        if (!move.startsFrom(state)) {
            throw new ConflictException(
                    CycleRule.MOVE_FITS_STATE,
                    new DefaultMessageSourceResolvable("cycle.state." + state),
                    new DefaultMessageSourceResolvable("cycle.move." + move));
        }
        state = move.leadsTo();
    }
}
