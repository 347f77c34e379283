package org.zhucun.confirmation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.shared.Actor;

/** A city or province asks its counties to confirm their rosters of a day. Never changed once it is open. */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ConfirmationRound {

    @Id
    @GeneratedValue(generator = "confirmation_round_seq")
    @SequenceGenerator(name = "confirmation_round_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false, length = 4)
    private String divisionCode;

    @Column(nullable = false)
    private LocalDate asOf;

    @Column(nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false)
    private long openedById;

    @Column(nullable = false, length = 40)
    private String openedBy;

    @Column(nullable = false)
    private OffsetDateTime openedAt;

    /** The command was judged before. */
    static ConfirmationRound of(OpenRound command, Actor actor, OffsetDateTime now) {
        ConfirmationRound round = new ConfirmationRound();
        round.name = Objects.requireNonNull(command.name()).strip();
        round.divisionCode =
                DivisionCode.of(Objects.requireNonNull(command.divisionCode())).value();
        round.asOf = Objects.requireNonNull(command.asOf());
        round.dueOn = Objects.requireNonNull(command.dueOn());
        round.openedById = actor.accountId();
        round.openedBy = actor.name();
        round.openedAt = now;
        return round;
    }

    boolean isOfProvince() {
        return DivisionCode.of(divisionCode).level() == DivisionLevel.PROVINCE;
    }
}
