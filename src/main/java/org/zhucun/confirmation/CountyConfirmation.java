package org.zhucun.confirmation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.division.DivisionLevel;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;

/** One county's part of a round: guards which step follows which, and whose it is. */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class CountyConfirmation {

    @Id
    @GeneratedValue(generator = "county_confirmation_seq")
    @SequenceGenerator(name = "county_confirmation_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private long roundId;

    @Column(nullable = false, length = 6)
    private String countyCode;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ConfirmationState state;

    @Column(length = 200)
    private @Nullable String returnReason;

    /** How often it was confirmed; each time froze an edition of the roster. */
    @Column(nullable = false)
    private int edition;

    @Column(length = 40)
    private @Nullable String changedBy;

    private @Nullable OffsetDateTime changedAt;

    @Version
    private int version;

    static CountyConfirmation of(long roundId, String countyCode) {
        CountyConfirmation confirmation = new CountyConfirmation();
        confirmation.roundId = roundId;
        confirmation.countyCode = countyCode;
        confirmation.state = ConfirmationState.DRAFT;
        return confirmation;
    }

    /** The level whose office acts next; null when everybody has. */
    static @Nullable DivisionLevel next(ConfirmationState state, boolean ofProvince) {
        return switch (state) {
            case DRAFT, RETURNED -> DivisionLevel.COUNTY;
            case COUNTY_CONFIRMED -> DivisionLevel.CITY;
            case CITY_ACCEPTED -> ofProvince ? DivisionLevel.PROVINCE : null;
            case PROVINCE_ACCEPTED -> null;
        };
    }

    /** @throws ConflictException K005 when it is not the county's turn */
    void confirm(Actor actor, OffsetDateTime now) {
        demand(state.isWithCounty());
        edition++;
        go(ConfirmationState.COUNTY_CONFIRMED, null, actor, now);
    }

    /** @throws ConflictException K005 when nothing is there to accept */
    void accept(boolean ofProvince, Actor actor, OffsetDateTime now) {
        DivisionLevel next = next(state, ofProvince);
        demand(next == DivisionLevel.CITY || next == DivisionLevel.PROVINCE);
        boolean city = next == DivisionLevel.CITY;
        go(city ? ConfirmationState.CITY_ACCEPTED : ConfirmationState.PROVINCE_ACCEPTED, null, actor, now);
    }

    /** @throws ConflictException K005 when nothing is there to return */
    void sendBack(boolean ofProvince, String reason, Actor actor, OffsetDateTime now) {
        DivisionLevel next = next(state, ofProvince);
        demand(next == DivisionLevel.CITY || next == DivisionLevel.PROVINCE);
        go(ConfirmationState.RETURNED, reason, actor, now);
    }

    private void demand(boolean allowed) {
        if (!allowed) {
            throw new ConflictException(
                    ConfirmationRule.STEP_BY_STEP, new DefaultMessageSourceResolvable("confirmation.state." + state));
        }
    }

    private void go(ConfirmationState to, @Nullable String reason, Actor actor, OffsetDateTime now) {
        state = to;
        returnReason = reason;
        changedBy = actor.name();
        changedAt = now;
    }
}
