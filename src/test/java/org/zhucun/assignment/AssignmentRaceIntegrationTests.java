package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhucun.PlacesFixture.staffOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhucun.DatabaseTest;

/** Twenty at once. The rows are committed, in a province of their own, and deleted afterwards. */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
class AssignmentRaceIntegrationTests {

    private static final int AT_ONCE = 20;
    private static final long FIRST = 970_000;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @BeforeEach
    void province() {
        clear();
        division("64", "PROVINCE", null);
        division("6401", "CITY", "64");
        division("640104", "COUNTY", "6401");
        division("640104100", "TOWNSHIP", "640104");
        for (int i = 0; i < 66; i++) {
            division(village(i), "VILLAGE", "640104100");
            jdbc.sql("insert into village_support (id, village_code, starts_on, required_first_secretary,"
                            + " required_members) values (?, ?, '2021-07-01', 1, 2)")
                    .params(FIRST + i, village(i))
                    .update();
        }
        unit(FIRST, "宁夏回族自治区财政厅（示例）", "PROVINCIAL", "64");
        unit(FIRST + 1, "兴庆区民政局（示例）", "COUNTY", "640104");
    }

    @AfterEach
    void clear() {
        for (String delete : List.of(
                "delete from review_step where task_id in (select t.id from review_task t join assignment a"
                        + " on a.id = t.assignment_id where a.village_code like '64%')",
                "delete from review_task where assignment_id in (select id from assignment where village_code like '64%')",
                "delete from assignment_step where assignment_id in (select id from assignment where village_code like '64%')",
                "update assignment set predecessor_id = null, previous_id = null where village_code like '64%'",
                "delete from assignment where village_code like '64%'",
                "delete from cadre where id between 970000 and 979999",
                "delete from dispatching_unit where id between 970000 and 979999",
                "delete from village_support where village_code like '64%'",
                "delete from division where code like '64%' and length(code) = 12",
                "delete from division where code like '64%' and length(code) = 9",
                "delete from division where code like '64%' and length(code) = 6",
                "delete from division where code like '64%' and length(code) = 4",
                "delete from division where code = '64'")) {
            jdbc.sql(delete).update();
        }
    }

    private void division(String code, String level, String parent) {
        jdbc.sql("insert into division (code, level, name, short_name, initials, parent_code, valid_from)"
                        + " values (?, ?, ?, ?, 'x', ?, '2000-01-01')")
                .params(java.util.Arrays.asList(code, level, "地" + code, "地" + code, parent))
                .update();
    }

    private void unit(long id, String name, String level, String division) {
        jdbc.sql("insert into dispatching_unit (id, name, initials, level, nature, division_code)"
                        + " values (?, ?, 'x', ?, '党政机关', ?)")
                .params(id, name, level, division)
                .update();
    }

    private static String village(int i) {
        return "640104100%03d".formatted(201 + i);
    }

    private long person(int i, long unit) {
        long id = FIRST + 1000 + i;
        jdbc.sql("insert into cadre (id, name, political, party_joined, work_started, unit_id)"
                        + " values (?, ?, '中共党员', '2006', '2008', ?)")
                .params(id, "示例" + i, unit)
                .update();
        return id;
    }

    private long inPost(int i, long unit) {
        long id = person(i, unit);
        jdbc.sql("insert into assignment (id, cadre_id, village_code, unit_id, unit_level, role, source, status,"
                        + " starts_on) select ?, ?, ?, u.id, u.level, 'FIRST_SECRETARY', 'ROTATION', 'IN_POST',"
                        + " '2025-10-08' from dispatching_unit u where u.id = ?")
                .params(id, id, village(i), unit)
                .update();
        return id;
    }

    private MockHttpServletResponse posted(String path, String body) throws Exception {
        return http.perform(post(path)
                        .with(staffOf("64"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private String proposal(long cadre, int village) {
        return """
                {"cadreId": %d, "villageCode": "%s", "role": "FIRST_SECRETARY", "startsOn": "2025-10-08", "submit": true}
                """.formatted(cadre, village(village));
    }

    private List<MockHttpServletResponse> atOnce(List<Callable<MockHttpServletResponse>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<MockHttpServletResponse>> running = new ArrayList<>();
            for (Callable<MockHttpServletResponse> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<MockHttpServletResponse> answers = new ArrayList<>();
            for (Future<MockHttpServletResponse> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void oneWins(List<MockHttpServletResponse> answers, int won, int lost, String code)
            throws Exception {
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(won, lost);
        assertThat(Collections.frequency(
                        answers.stream().map(MockHttpServletResponse::getStatus).toList(), won))
                .isEqualTo(1);
        for (MockHttpServletResponse answer : answers) {
            if (answer.getStatus() == lost) {
                assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                        .contains("\"code\":\"" + code + "\"")
                        .contains("。");
            }
        }
    }

    @Test
    void ofTwentyPostsForOnePersonOneIsTaken_A001() throws Exception {
        long cadre = person(0, FIRST + 1);
        oneWins(
                atOnce(IntStream.range(0, AT_ONCE)
                        .<Callable<MockHttpServletResponse>>mapToObj(
                                i -> () -> posted("/api/assignments", proposal(cadre, i)))
                        .toList()),
                201,
                409,
                "A001");
    }

    @Test
    void ofTwentyFirstSecretariesForOneVillageOneIsTaken_A002() throws Exception {
        List<Long> people =
                IntStream.range(0, AT_ONCE).mapToObj(i -> person(i, FIRST + 1)).toList();
        oneWins(
                atOnce(people.stream()
                        .<Callable<MockHttpServletResponse>>map(
                                cadre -> () -> posted("/api/assignments", proposal(cadre, 0)))
                        .toList()),
                201,
                409,
                "A002");
    }

    /** 21 of 66 are provincial; with 20 of 65 the share is kept, with 19 of 64 it is not. */
    @Test
    void ofTwentyWhoLeaveAtOnceTheLastHeadGoesOnce_Q005() throws Exception {
        List<Long> provincial =
                IntStream.range(0, 21).mapToObj(i -> inPost(i, FIRST)).toList();
        IntStream.range(21, 66).forEach(i -> inPost(i, FIRST + 1));
        oneWins(
                atOnce(provincial.subList(0, AT_ONCE).stream()
                        .<Callable<MockHttpServletResponse>>map(id -> () -> posted(
                                "/api/assignments/" + id + "/end", "{\"version\": 0, \"endReason\": \"PROMOTED\"}"))
                        .toList()),
                200,
                422,
                "Q005");
        assertThat(jdbc.sql("select count(*) from assignment where status = 'ENDED' and village_code like '64%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
