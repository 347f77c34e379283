package org.zhucun.unit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.Violation;

/** Judges a unit as it is about to be; pure. */
@Component
class UnitPolicy {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * Everything about the command that needs no other unit.
     *
     * @param divisionName the name of the area it is to belong to, null when there is no such area
     */
    List<Violation> judge(DivisionScope scope, SaveUnit command, @Nullable Long id, @Nullable String divisionName) {
        List<Violation> violations = new ArrayList<>();
        String name = command.name();
        if (name == null || name.length() < 2 || name.length() > 100) {
            violations.add(Violation.of(UnitRule.NAME_GIVEN, "name", name == null ? 0 : name.length()));
        }
        if (command.level() == null) {
            violations.add(Violation.of(UnitRule.KNOWN_LEVEL, "level"));
        }
        String division = command.divisionCode();
        if (division == null || divisionName == null) {
            violations.add(Violation.of(UnitRule.KNOWN_DIVISION, "divisionCode", division == null ? "" : division));
        } else if (!scope.contains(division)) {
            violations.add(Violation.of(UnitRule.CHANGED_FROM_ITS_AREA, "divisionCode", divisionName));
        }
        if (command.parentId() != null && Objects.equals(command.parentId(), id)) {
            violations.add(Violation.of(UnitRule.NOT_ITS_OWN_PARENT, "parentId"));
        }
        return violations;
    }

    /** What a unit breaks without being refused. */
    static List<String> warnings(@Nullable String creditCode) {
        return creditCode == null || CreditCode.checks(creditCode)
                ? List.of()
                : List.of(UnitRule.CREDIT_CODE_CHECKS.code());
    }

    void requireLatest(DispatchingUnit unit, @Nullable Integer version, ZoneId zone) {
        if (version == null || unit.getVersion() != version) {
            Instant at = unit.getChangedAt();
            throw new ConflictException(
                    UnitRule.LATEST_VERSION,
                    unit.getChangedBy() == null ? Actor.SYSTEM.name() : unit.getChangedBy(),
                    at == null ? "" : MINUTE.format(at.atZone(zone)));
        }
    }

    void requireInUse(DispatchingUnit unit) {
        if (unit.getMergedIntoId() != null) {
            throw new ConflictException(UnitRule.NOT_MERGED_AWAY, unit.getName());
        }
    }

    /** A county sees the units above it that send people to it, and does not change them. */
    List<Violation> requireMayChange(DivisionScope scope, DispatchingUnit unit, Map<String, String> divisionNames) {
        String division = unit.getDivisionCode();
        return scope.contains(new DivisionCode(division))
                ? List.of()
                : List.of(Violation.of(
                        UnitRule.CHANGED_FROM_ITS_AREA,
                        "divisionCode",
                        divisionNames.getOrDefault(division, division)));
    }
}
