package vn.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** Reports while everybody reads at once. */
@HttpTest
class StudyCountLoadTest {
    private static final UUID PLAN = Demo.plan(3);
    private static final int WRITERS = 6;
    private static final List<String> STATES =
            List.of("exempt", "waived", "completed", "inProgress", "notStarted");

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void everybodyIsInOneStateAtEveryMomentAndNobodyIsForgotten() throws Exception {
        List<List<Object>> people =
                Database.rows(
                        """
                        select id, organization_id from member where status in ('OFFICIAL', 'PROBATIONARY')
                        order by id limit 300
                        """);
        List<UUID> sections =
                Database.rows(
                                "select s.id from resolution_section s join study_plan p using (resolution_id) where p.id = ?",
                                PLAN)
                        .stream()
                        .map(row -> (UUID) row.get(0))
                        .toList();
        long assigned = report().getLong("total.assigned");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<Void>> writing =
                    IntStream.range(0, WRITERS)
                            .mapToObj(
                                    n ->
                                            CompletableFuture.runAsync(
                                                    () -> read(people, sections, n), writers))
                            .toList();
            while (!writing.stream().allMatch(CompletableFuture::isDone)) {
                JsonPath report = report();
                STATES.forEach(
                        state -> assertThat(report.getLong("total." + state)).isNotNegative());
                assertThat(
                                STATES.stream()
                                        .mapToLong(state -> report.getLong("total." + state))
                                        .sum())
                        .isEqualTo(assigned);
            }
            writing.forEach(CompletableFuture::join);
        } finally {
            writers.shutdownNow();
        }
        // At once, while the counts may still follow
        assertAgreesWithEachMember();
        Instant until = Instant.now().plusSeconds(5);
        while (Database.count("study_touch") > 0 && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
        assertThat(Database.count("study_touch")).isZero();
        assertAgreesWithEachMember();
    }

    private static void read(List<List<Object>> people, List<UUID> sections, int writer) {
        var random = new Random(writer);
        for (int i = writer; i < people.size(); i += WRITERS) {
            String token =
                    Tokens.ofMember((UUID) people.get(i).get(0), (UUID) people.get(i).get(1));
            for (UUID section : sections) {
                Client.with(token)
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"furthestFraction": %s, "resumePosition": 1, "clientTime": "2026-03-02T07:30:00Z"}
                                """
                                        .formatted(random.nextInt(4) > 0 ? "1" : "0.3"))
                        .put(
                                "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                                PLAN,
                                section)
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static void assertAgreesWithEachMember() {
        List<Object> each =
                Database.rows(
                                """
                                select count(*) filter (where state = 'COMPLETED'),
                                    count(*) filter (where state = 'COMPLETED_ON_PAPER'),
                                    count(*) filter (where state = 'IN_PROGRESS'),
                                    count(*) filter (where state = 'NOT_STARTED')
                                from assignment_states(?, ?)
                                """,
                                PLAN,
                                Demo.PROVINCE)
                        .get(0);
        JsonPath report = report();
        assertThat(
                        List.<Object>of(
                                report.getLong("total.completedInApp"),
                                report.getLong("total.completedOnPaper"),
                                report.getLong("total.inProgress"),
                                report.getLong("total.notStarted")))
                .isEqualTo(each);
    }

    private static JsonPath report() {
        return Client.as("officer")
                .queryParam("planId", PLAN)
                .queryParam("organizationId", Demo.PROVINCE)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
