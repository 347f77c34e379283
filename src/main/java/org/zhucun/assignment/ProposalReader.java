package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.ProposalFacts.Posts;
import org.zhucun.assignment.ProposalFacts.Sender;
import org.zhucun.assignment.ProposalFacts.Service;
import org.zhucun.cadre.CadreQueries;
import org.zhucun.cadre.CadreSummary;
import org.zhucun.cadre.EligibilityPolicy.Candidate;
import org.zhucun.cadre.SaveCadre;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.profile.RuleValues;
import org.zhucun.rotation.CyclePeriod;
import org.zhucun.rotation.CyclePeriodQueries;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.PartialDate;
import org.zhucun.unit.DispatcherQueries;

/** Looks up everything a proposal is judged by. */
@Component
@RequiredArgsConstructor
class ProposalReader {

    private static final String SERVICES = """
            select id, village_code, role, status, starts_on, ended_on, handover_until, predecessor_id from assignment
             where programme = 'VILLAGE' and\s""";

    private final JdbcClient jdbc;
    private final CadreQueries cadres;
    private final DispatcherQueries dispatchers;
    private final CyclePeriodQueries cycles;
    private final ProfileQueries profiles;
    private final DataClock dataClock;

    /**
     * @param own the assignment that is judged anew, null for a new one
     * @param fresh the person, who is recorded with the proposal; null to look for them in scope
     */
    ProposalFacts read(DivisionScope scope, ProposeAssignment proposal, @Nullable Long own, @Nullable SaveCadre fresh) {
        LocalDate startsOn = Objects.requireNonNullElseGet(proposal.startsOn(), dataClock::asOf);
        String village = Objects.requireNonNullElse(proposal.villageCode(), "");
        Person person = fresh == null ? known(scope, proposal.cadreId()) : Person.of(fresh);
        CyclePeriod cycle = cycle(proposal.cycleId(), village, startsOn);
        return new ProposalFacts(
                proposal,
                startsOn,
                person == null ? null : person.candidate,
                person == null || person.unitId == null
                        ? null
                        : dispatchers
                                .dispatcherOf(person.unitId)
                                .map(unit -> new Sender(unit.id(), unit.level()))
                                .orElse(null),
                scope.contains(village) ? posts(village, startsOn) : null,
                cycle,
                others("cadre_id = ?", proposal.cadreId(), own),
                others("village_code = ? and status not in ('ENDED', 'REJECTED', 'VOID')", village, own),
                predecessor(proposal.predecessorId()),
                rules(village, cycle, startsOn));
    }

    /** The proposal an assignment came from, to be judged anew. */
    static ProposeAssignment proposal(Assignment assignment) {
        return ProposeAssignment.builder()
                .cadreId(assignment.getCadreId())
                .villageCode(assignment.getVillageCode())
                .role(assignment.getRole())
                .teamLeader(assignment.isTeamLeader())
                .startsOn(assignment.getTerm().getStartsOn())
                .plannedEndOn(assignment.getTerm().getPlannedEndOn())
                .cycleId(assignment.getCycleId())
                .source(assignment.getSource())
                .predecessorId(assignment.getPredecessorId())
                .documentNo(assignment.getDocumentNo())
                .build();
    }

    /** The person's other services, of any state. */
    List<Service> servicesOf(long cadreId, long own) {
        return others("cadre_id = ?", cadreId, own);
    }

    /** Who serves, served or is due in a village. */
    List<Service> servicesIn(String village, long own) {
        return others("village_code = ? and status in ('IN_POST', 'ENDED')", village, own);
    }

    /** The cycle that was asked for if it lasts on the day in that province, else the one that does. */
    @Nullable
    CyclePeriod cycle(@Nullable Long asked, String village, LocalDate startsOn) {
        return cycles.periods().stream()
                .filter(period -> period.holds(village, startsOn) && (asked == null || asked == period.id()))
                .findFirst()
                .orElse(null);
    }

    /** The rules in force for an assignment today. */
    RuleValues rulesOf(Assignment assignment) {
        return profiles.valuesOn(assignment.getVillageCode(), assignment.getCycleId(), dataClock.asOf());
    }

    private RuleValues rules(String village, @Nullable CyclePeriod cycle, LocalDate startsOn) {
        return profiles.valuesOn(village.isEmpty() ? "00" : village, cycle == null ? null : cycle.id(), startsOn);
    }

    /** What the rules ask of a person, and their unit. */
    private record Person(Candidate candidate, @Nullable Long unitId) {

        static Person of(SaveCadre facts) {
            return new Person(
                    new Candidate(
                            facts.political(),
                            date(facts.birth()),
                            date(facts.partyJoined()),
                            date(facts.workStarted())),
                    facts.unitId());
        }

        static Person of(CadreSummary cadre) {
            return new Person(
                    new Candidate(
                            cadre.political(),
                            date(cadre.birth()),
                            date(cadre.partyJoined()),
                            date(cadre.workStarted())),
                    cadre.unitId());
        }
    }

    private @Nullable Person known(DivisionScope scope, @Nullable Long id) {
        try {
            return id == null ? null : Person.of(cadres.get(scope, id));
        } catch (NotFoundException e) {
            return null;
        }
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null || !PartialDate.isWritten(written) ? null : PartialDate.parse(written);
    }

    /** The posts of a village that is supported on the day. */
    @Nullable
    Posts posts(String village, LocalDate day) {
        Optional<Posts> posts = jdbc.sql("select required_first_secretary as first_secretary,"
                        + " required_members as members from village_support where village_code = :village"
                        + " and starts_on <= :day and (ends_on is null or ends_on > :day)")
                .param("village", village)
                .param("day", day)
                .query(Posts.class)
                .optional();
        return posts.orElse(null);
    }

    private List<Service> others(String which, @Nullable Object value, @Nullable Long own) {
        return jdbc.sql(SERVICES + which + " and id <> ? order by starts_on, id")
                .param(value)
                .param(own == null ? 0L : own)
                .query(Service.class)
                .list();
    }

    private @Nullable Service predecessor(@Nullable Long id) {
        return id == null
                ? null
                : jdbc.sql(SERVICES + "id = ?")
                        .param(id)
                        .query(Service.class)
                        .optional()
                        .orElse(null);
    }
}
