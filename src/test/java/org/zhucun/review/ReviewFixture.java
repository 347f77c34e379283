package org.zhucun.review;

import static org.zhucun.PlacesFixture.signedIn;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.TODAY;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.ProposeAssignment;
import org.zhucun.division.DivisionScope;
import org.zhucun.identity.Role;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.RosterFixture;
import org.zhucun.shared.Actor;

/** The two counties of {@link RosterFixture}, people to propose, and who proposes and decides. */
final class ReviewFixture {

    static final Actor PROPOSER = new Actor(7, "county.staff", "周敏");
    static final Actor REVIEWER = new Actor(31, "county", "罗示例");
    static final DivisionScope COUNTY_SCOPE = DivisionScope.of(CANGXI);

    static final DivisionScope WIDE = DivisionScope.of("51");

    static final RequestPostProcessor STAFF = signedIn(PROPOSER, Role.STAFF, CANGXI);
    static final RequestPostProcessor COUNTY = signedIn(REVIEWER, Role.REVIEWER, CANGXI);
    static final RequestPostProcessor COUNTY_TOO = signedIn(new Actor(32, "county.too", "唐示例"), Role.REVIEWER, CANGXI);
    static final RequestPostProcessor CITY = signedIn(new Actor(33, "city.reviewer", "蒲示例"), Role.REVIEWER, "5108");
    static final RequestPostProcessor PROVINCE =
            signedIn(new Actor(34, "province.reviewer", "梁示例"), Role.REVIEWER, "51");
    static final RequestPostProcessor PROVINCE_STAFF = signedIn(new Actor(35, "province", "李示例"), Role.STAFF, "51");

    private final JdbcClient jdbc;
    private final AssignmentProposalService proposals;
    final RosterFixture roster;
    private long last = 960_000;

    ReviewFixture(JdbcClient jdbc, AssignmentProposalService proposals) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.roster = RosterFixture.on(jdbc);
    }

    /** Someone who may be sent, first secretary included. */
    long candidate(String name, long unit) {
        long id = ++last;
        jdbc.sql("insert into cadre (id, name, gender, birth, ethnicity, political, party_joined, work_started,"
                        + " unit_id, post) values (?, ?, '男', '1985-03', '汉族', '中共党员', '2006-06', '2008-07', ?, '科员')")
                .params(id, name, unit)
                .update();
        return id;
    }

    /** Handed in by the county's staff, who find people of the province's units as well here. */
    AssignmentSummary submitted(String name, long unit, TeamRole role) {
        return submitted(of(candidate(name, unit), role).build());
    }

    AssignmentSummary submitted(ProposeAssignment proposal) {
        return proposals.propose(WIDE, PROPOSER, proposal).assignment();
    }

    static ProposeAssignment.ProposeAssignmentBuilder of(long cadre, TeamRole role) {
        return ProposeAssignment.builder()
                .cadreId(cadre)
                .villageCode(JIALONG)
                .role(role)
                .startsOn(TODAY.plusDays(1))
                .submit(true);
    }

    long taskOf(AssignmentSummary assignment) {
        return jdbc.sql("select max(id) from review_task where assignment_id = ?")
                .param(assignment.id())
                .query(Long.class)
                .single();
    }

    /** The stages the province asks for from now on. */
    void stages(String stages) {
        jdbc.sql("update rule_value set value = ? where key = 'REVIEW_STAGES'")
                .param(stages)
                .update();
    }
}
