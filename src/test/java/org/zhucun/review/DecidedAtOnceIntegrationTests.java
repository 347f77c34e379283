package org.zhucun.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.review.ReviewFixture.COUNTY_SCOPE;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.DatabaseTest;
import org.zhucun.Together;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.RosterFixture;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;

/** Real transactions; what they leave is cleared away. */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
class DecidedAtOnceIntegrationTests {

    @Autowired
    ReviewService reviews;

    @Autowired
    AssignmentProposalService proposals;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clear() {
        RosterFixture.clear(jdbc);
    }

    @Test
    void ofEightReviewersWhoDecideAtOnceOneWinsAndTheOthersGetASentence() throws Exception {
        ReviewFixture fixture = new ReviewFixture(jdbc, proposals);
        AssignmentSummary proposed = fixture.submitted("徐俊峰", PROVINCIAL_UNIT, TeamRole.TEAM_MEMBER);
        long task = fixture.taskOf(proposed);
        List<Callable<ReviewRow>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor reviewer = new Actor(100 + i, "reviewer" + i, "审" + i);
            Decision decision = Decision.values()[i % 3];
            DecisionOrder order =
                    DecisionOrder.builder().version(0).opinion("意见").build();
            acts.add(() -> reviews.decide(COUNTY_SCOPE, reviewer, task, decision, order));
        }
        List<Object> answers = Together.act(acts);
        assertThat(answers).filteredOn(ReviewRow.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(ConflictException.class::isInstance)
                .hasSize(7)
                .allSatisfy(answer ->
                        assertThat(((ConflictException) answer).differences()).isNotEmpty());
        assertThat(jdbc.sql("select count(*) from review_step")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from assignment_step where move in ('APPROVE', 'SEND_BACK', 'REJECT')")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
