package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class ProgressTest {
    private static final UUID PLAN = Demo.plan(3);
    private static final UUID SECTION = Demo.section(3, 1);

    @Test
    void sameReportTwiceChangesNothing() {
        Reader reader = Reader.fresh();
        report(reader, SECTION, 0.5, 340, "2026-03-02T07:00:00Z").then().statusCode(200);
        List<List<Object>> once = reader.rowOf(SECTION);
        report(reader, SECTION, 0.5, 340, "2026-03-02T07:00:00Z")
                .then()
                .statusCode(200)
                .body("furthestFraction", equalTo(0.5f))
                .body("resumePosition", equalTo(340));
        assertThat(reader.rowOf(SECTION)).isEqualTo(once);
    }

    @Test
    void olderReportThatComesLateTakesNothingBack() {
        Reader reader = Reader.fresh();
        report(reader, SECTION, 1, 600, "2026-03-02T09:00:00Z")
                .then()
                .body("completed", equalTo(true));
        report(reader, SECTION, 0.25, 150, "2026-03-02T08:00:00Z")
                .then()
                .statusCode(200)
                .body("furthestFraction", equalTo(1f))
                .body("resumePosition", equalTo(600))
                .body("completed", equalTo(true));
    }

    @Test
    void readingAgainFromTheStartMovesThePlaceAndKeepsTheRest() {
        Reader reader = Reader.fresh();
        report(reader, SECTION, 1, 600, "2026-03-02T09:00:00Z").then().statusCode(200);
        report(reader, SECTION, 0.1, 40, "2026-03-03T09:00:00Z")
                .then()
                .body("furthestFraction", equalTo(1f))
                .body("resumePosition", equalTo(40))
                .body("completed", equalTo(true));
    }

    @Test
    void clockThatRunsAheadIsBroughtBackAndDoesNotWinForEver() {
        Reader reader = Reader.fresh();
        report(reader, SECTION, 0.3, 100, "2099-01-01T00:00:00Z").then().statusCode(200);
        report(reader, SECTION, 0.3, 55, Instant.now().plus(1, ChronoUnit.HOURS).toString())
                .then()
                .body("resumePosition", equalTo(55));
    }

    /** The merge is a join: commutative, associative, idempotent. */
    @Test
    void anyOrderAnyRepetitionAndAnyConcurrencyEndInTheSameState() throws Exception {
        var random = new Random(20260203);
        for (int round = 0; round < 10; round++) {
            List<Event> history = history(random);
            List<List<Object>> inOrder = statesAfter(Reader.fresh(), history);
            List<Event> disordered = new ArrayList<>(history);
            disordered.addAll(history.subList(0, history.size() / 2));
            Collections.shuffle(disordered, random);
            assertThat(statesAfter(Reader.fresh(), disordered)).isEqualTo(inOrder);
        }
    }

    @Test
    void assignmentIsCompletedWithItsLastRequiredSection() {
        Reader reader = Reader.fresh();
        for (int position = 1; position <= 4; position++) {
            state(reader)
                    .body(
                            "assignment.state",
                            equalTo(position == 1 ? "NOT_STARTED" : "IN_PROGRESS"));
            report(reader, Demo.section(3, position), 1, 10, "2026-03-02T09:00:00Z")
                    .then()
                    .statusCode(200);
        }
        state(reader)
                .body("assignment.state", equalTo("COMPLETED"))
                .body("assignment.fraction", equalTo(1f))
                .body("assignment.overdue", equalTo(false));
    }

    @Test
    void optionalSectionNeitherHelpsNorHinders() {
        Reader reader = Reader.fresh();
        for (int position = 1; position <= 4; position++) {
            report(reader, Demo.plan(1), Demo.section(1, position), 1, 10, "2026-03-02T09:00:00Z")
                    .then()
                    .statusCode(200);
        }
        Client.with(reader.token())
                .get("/api/v1/me/assignments/{id}", Demo.plan(1))
                .then()
                .body("assignment.state", equalTo("COMPLETED"))
                .body("assignment.requiredSections", equalTo(4))
                .body("sections", hasSize(5))
                .body("sections[4].furthestFraction", equalTo(0f));
    }

    @Test
    void sectionOfAnotherPlanIsNotFoundAndNothingIsWritten() {
        Reader reader = Reader.fresh();
        long before = Database.count("section_progress");
        report(reader, PLAN, Demo.section(2, 1), 1, 1, "2026-03-02T09:00:00Z")
                .then()
                .statusCode(404);
        report(reader, PLAN, UUID.randomUUID(), 1, 1, "2026-03-02T09:00:00Z")
                .then()
                .statusCode(404);
        report(reader, UUID.randomUUID(), SECTION, 1, 1, "2026-03-02T09:00:00Z")
                .then()
                .statusCode(404);
        assertThat(Database.count("section_progress")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"furthestFraction\": -0.1, \"resumePosition\": 1, \"clientTime\": \"2026-03-02T09:00:00Z\"}",
                "{\"furthestFraction\": 1.1, \"resumePosition\": 1, \"clientTime\": \"2026-03-02T09:00:00Z\"}",
                "{\"furthestFraction\": 0.5, \"resumePosition\": -1, \"clientTime\": \"2026-03-02T09:00:00Z\"}",
                "{\"furthestFraction\": 0.5, \"resumePosition\": 99999999999, \"clientTime\": \"2026-03-02T09:00:00Z\"}",
                "{\"furthestFraction\": \"NaN\", \"resumePosition\": 1, \"clientTime\": \"2026-03-02T09:00:00Z\"}",
                "{\"furthestFraction\": 0.5, \"resumePosition\": 1, \"clientTime\": \"yesterday\"}",
                "{\"furthestFraction\": 0.5, \"resumePosition\": 1}"
            })
    void impossibleReportIsRefusedWithOneFault(String body) {
        long before = Database.count("section_progress");
        Client.as("member")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/me/assignments/{plan}/sections/{section}/progress", PLAN, SECTION)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
        assertThat(Database.count("section_progress")).isEqualTo(before);
    }

    @Test
    void staffWithoutMembershipHaveNothingToStudy() {
        Client.as("officer").get("/api/v1/me/assignments").then().statusCode(403);
    }

    private record Event(int section, double furthest, int position, String clientTime) {}

    private static List<Event> history(Random random) {
        return IntStream.range(0, 24)
                .mapToObj(
                        i ->
                                new Event(
                                        1 + random.nextInt(2),
                                        random.nextInt(11) / 10.0,
                                        random.nextInt(500),
                                        "2026-03-02T0%d:00:00Z".formatted(random.nextInt(9))))
                .toList();
    }

    private static List<List<Object>> statesAfter(Reader reader, List<Event> events)
            throws Exception {
        var phones = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> reports = new ArrayList<>();
            for (Event event : events) {
                reports.add(
                        () ->
                                report(
                                                reader,
                                                Demo.section(3, event.section()),
                                                event.furthest(),
                                                event.position(),
                                                event.clientTime())
                                        .statusCode());
            }
            for (var answer : phones.invokeAll(reports)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            phones.shutdown();
        }
        var states = new ArrayList<List<Object>>(reader.rowOf(Demo.section(3, 1)));
        states.addAll(reader.rowOf(Demo.section(3, 2)));
        return states;
    }

    private static ValidatableResponse state(Reader reader) {
        return reader.assignment(PLAN);
    }

    private static Response report(
            Reader reader, UUID section, double furthest, int position, String clientTime) {
        return report(reader, PLAN, section, furthest, position, clientTime);
    }

    private static Response report(
            Reader reader,
            UUID plan,
            UUID section,
            double furthest,
            int position,
            String clientTime) {
        return reader.report(plan, section, furthest, position, clientTime);
    }

    @Test
    void almostToTheEndIsNotToTheEnd() {
        Reader reader = Reader.fresh();
        Client.with(reader.token())
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"furthestFraction": 0.99999999999999999999, "resumePosition": 1,
                         "clientTime": "2026-03-02T09:00:00Z"}
                        """)
                .put("/api/v1/me/assignments/{plan}/sections/{section}/progress", PLAN, SECTION)
                .then()
                .statusCode(200)
                .body("completed", equalTo(false));
    }

    @Test
    void assignmentsAreCountedWhereAskedFor() {
        Client.with(Reader.fresh().token())
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/api/v1/me/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", greaterThanOrEqualTo(3));
    }
}
