package org.zhucun.checking;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.cadre.EligibilityPolicy;
import org.zhucun.cadre.EligibilityPolicy.Candidate;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.profile.RuleValues;
import org.zhucun.quota.TeamRole;
import org.zhucun.recognition.Field;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Violation;

/** Asks whether the person may hold the role, where the row brings anything new to that question. */
final class EligibilityCheck {

    private static final Set<Field> BEARING = EnumSet.of(
            Field.ROLE, Field.POLITICAL, Field.BIRTH, Field.PARTY_JOINED, Field.WORK_STARTED, Field.STARTS_ON);

    private final RosterSnapshot snapshot;
    private final LocalDate today;

    EligibilityCheck(RosterSnapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    void check(Draft row) {
        TeamRole role =
                row.role() == null && row.service() != null ? row.service().role() : row.role();
        if (role == null || !row.isOpen() || !row.changesAny(BEARING)) {
            return;
        }
        Candidate who = candidate(row);
        PartialDate start = row.date(Field.STARTS_ON);
        if (start == null && row.service() != null) {
            start = PartialDate.ofDay(row.service().startsOn());
        }
        RuleValues rules = snapshot.rulesFor(row, start == null ? today : start.earliest());
        List<Violation> broken = role == TeamRole.FIRST_SECRETARY
                ? EligibilityPolicy.asFirstSecretary(who, start, rules)
                : EligibilityPolicy.asMember(who, start, rules);
        broken.forEach(row::say);
    }

    private static Candidate candidate(Draft row) {
        KnownCadre known = row.cadre();
        return new Candidate(
                row.value(Field.POLITICAL) == null && known != null ? known.political() : row.value(Field.POLITICAL),
                date(row, Field.BIRTH, known == null ? null : known.birth()),
                date(row, Field.PARTY_JOINED, known == null ? null : known.partyJoined()),
                date(row, Field.WORK_STARTED, known == null ? null : known.workStarted()));
    }

    private static @Nullable PartialDate date(Draft row, Field field, @Nullable String stored) {
        PartialDate written = row.date(field);
        return written == null ? row.dates().read(stored) : written;
    }
}
