package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.handbook.testing.Courses.optional;
import static vn.handbook.testing.Courses.section;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Courses;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** Done means done, as each section and the plan say. */
@HttpTest
class RequirementTest {
    private static final String SPRING = "2026-03-02T07:00:00Z";
    private static final String MARK = "\"requirement\": \"MARK_DONE\"";
    private static final String QUIZ = "\"requirement\": \"QUIZ_PASSED\"";
    private static final String REFLECTION = "\"requirement\": \"REFLECTION_ACCEPTED\"";

    @Inject SectionCompletion completion;

    private Snapshot before;
    private Reader reader;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
        reader = Reader.fresh();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void openingIsNotReadingAndTheAnswerSaysWhatIsMissing() {
        String id =
                Courses.published(
                        section("a"),
                        section("b", MARK),
                        section(
                                "c",
                                "\"requirement\": \"WATCH\"",
                                "\"media\": {\"kind\": \"VIDEO\", \"seconds\": 9, \"url\": \"https://p.example/1\"}"),
                        section("d", QUIZ),
                        section("e", REFLECTION),
                        section("f", "\"requirement\": \"ATTENDED\""));
        UUID plan = Courses.plan(id);
        List<UUID> sections = ids(id);
        for (UUID section : sections) {
            reader.report(plan, section, 0.9, 10, SPRING).then().statusCode(200);
        }
        reader.assignment(plan)
                .body(
                        "sections.missing",
                        equalTo(
                                List.of(
                                        "READ_TO_END",
                                        "MARK_DONE",
                                        "WATCH_TO_END",
                                        "PASS_QUIZ",
                                        "SUBMIT_REFLECTION",
                                        "ATTEND_SESSION")))
                .body("assignment.fraction", equalTo(0.3f));
        reader.report(plan, sections.get(1), 1, 10, SPRING)
                .then()
                .body("missing", equalTo("MARK_DONE"));
        // Also of what has come before
        reader.report(plan, sections.get(1), 1, 10, SPRING)
                .then()
                .body("missing", equalTo("MARK_DONE"));
        for (UUID section : sections) {
            reader.report(plan, section, 1, 10, SPRING).then().statusCode(200);
        }
        reader.assignment(plan)
                .body("sections.done", equalTo(List.of(true, false, true, false, false, false)))
                .body("sections[0].missing", equalTo(null))
                .body("assignment.completedSections", equalTo(2));
    }

    @Test
    void onlyWhatAsksToBeMarkedIsDoneByAMark() {
        String id = Courses.published(section("a"), section("b", MARK));
        UUID plan = Courses.plan(id);
        List<UUID> sections = ids(id);
        reader.hand(
                        List.of(
                                event(plan, sections.get(0), "0.5", true),
                                event(plan, sections.get(1), "0", true)))
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("ACCEPTED", "ACCEPTED")));
        reader.assignment(plan).body("sections.done", equalTo(List.of(false, true)));
        // Neither taken back nor marked again
        reader.hand(List.of(event(plan, sections.get(1), "0.7", false)))
                .then()
                .body("sections[0].completed", equalTo(true))
                .body("sections[0].completedAt", equalTo(SPRING));
    }

    @Test
    void markIsTakenFromTheLiveReportToo() {
        String id = Courses.published(section("a", MARK));
        UUID plan = Courses.plan(id);
        Client.with(reader.token())
                .contentType("application/json")
                .body(
                        """
                        {"furthestFraction": 0, "resumePosition": 0, "clientTime": "%s", "done": true}
                        """
                                .formatted(SPRING))
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                        plan,
                        ids(id).get(0))
                .then()
                .statusCode(200)
                .body("completed", equalTo(true));
        reader.assignment(plan).body("assignment.state", equalTo("COMPLETED"));
    }

    /** In whichever order: what is read of a locked section is kept and counts. */
    @Test
    void lockedSectionsSayWhyAndLoseNothing() {
        String id =
                Courses.published(
                        section("a"),
                        section("b", "\"prerequisites\": [1]"),
                        section("c", "\"unlockOn\": \"2099-01-01\""));
        UUID plan = Courses.plan(id);
        List<UUID> sections = ids(id);
        reader.assignment(plan)
                .body("sections.locked", equalTo(List.of(false, true, true)))
                .body("sections[1].waitsFor", equalTo(List.of(sections.get(0).toString())))
                .body("sections[2].unlockOn", equalTo("2099-01-01"));
        reader.report(plan, sections.get(0), 0.5, 77, SPRING).then().statusCode(200);
        goesOn(plan, sections.get(0).toString(), 77);
        reader.report(plan, sections.get(1), 1, 10, SPRING).then().statusCode(200);
        reader.assignment(plan).body("sections.done", equalTo(List.of(false, true, false)));
        complete(sections.get(0));
        goesOn(plan, null, null);
        Reader another = Reader.another();
        another.report(plan, sections.get(0), 1, 10, SPRING).then().statusCode(200);
        another.assignment(plan)
                .body("assignment.nextSectionId", equalTo(sections.get(1).toString()))
                .body("assignment.resumePosition", equalTo(0));
        reader.report(plan, sections.get(2), 1, 10, SPRING).then().statusCode(200);
        reader.assignment(plan)
                .body("sections.locked", equalTo(List.of(false, false, false)))
                .body("assignment.state", equalTo("COMPLETED"));
    }

    private void goesOn(UUID plan, String section, Integer position) {
        Client.with(reader.token())
                .queryParam("limit", 200)
                .get("/api/v1/me/assignments")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.id == '%s' }.nextSectionId".formatted(plan),
                        equalTo(section))
                .body(
                        "items.find { it.id == '%s' }.resumePosition".formatted(plan),
                        equalTo(position));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_REQUIRED, 4, 0123",
        "READ_AND_QUIZ, 3, 012",
        "QUIZ_PASSED, 1, 2",
        "REFLECTION_ACCEPTED, 1, 3"
    })
    void planIsCompletedByWhatItsRuleSaysEverywhere(String rule, int required, String counting) {
        String id =
                Courses.published(
                        section("a"),
                        section("b", MARK),
                        section("c", QUIZ),
                        section("d", REFLECTION),
                        optional("e"),
                        optional("f", QUIZ));
        UUID plan =
                UUID.fromString(Courses.call(id, rule).then().statusCode(201).extract().path("id"));
        List<UUID> sections = ids(id);
        reader.assignment(plan)
                .body("assignment.completionRule", equalTo(rule))
                .body("assignment.requiredSections", equalTo(required))
                .body("assignment.fraction", equalTo(0f));
        long completedBefore = completedInTheCell(plan);
        List<UUID> needed = counting.chars().mapToObj(digit -> sections.get(digit - '0')).toList();
        for (int i = 0; i < needed.size(); i++) {
            standsEverywhere(plan, i == 0 ? "NOT_STARTED" : "IN_PROGRESS");
            complete(needed.get(i));
        }
        standsEverywhere(plan, "COMPLETED");
        reader.assignment(plan).body("assignment.fraction", equalTo(1f));
        assertThat(completedInTheCell(plan)).isEqualTo(completedBefore + 1);
    }

    private void standsEverywhere(UUID plan, String state) {
        reader.assignment(plan).body("assignment.state", equalTo(state));
        Client.with(reader.token())
                .get("/api/v1/me/assignments")
                .then()
                .body("items.find { it.id == '%s' }.state".formatted(plan), equalTo(state));
        Client.with(reader.token())
                .queryParam("year", 2026)
                .get("/api/v1/me/study-record")
                .then()
                .body("items.find { it.planId == '%s' }.state".formatted(plan), equalTo(state));
    }

    private static long completedInTheCell(UUID plan) {
        return (Long)
                Database.rows(
                                "select count(*) from assignment_states(?, ?) where state = 'COMPLETED'",
                                plan,
                                Demo.OTHER_CELL)
                        .get(0)
                        .get(0);
    }

    @Test
    void whatIsWithdrawnIsNotStudiedAnyMoreAndWhatWasDoneStays() {
        String done = Courses.published(section("a"));
        String open = Courses.published(section("a"));
        UUID donePlan = Courses.plan(done);
        UUID openPlan = Courses.plan(open);
        String known = event(donePlan, ids(done).get(0), "1", false);
        reader.hand(List.of(known)).then().body("results[0].outcome", equalTo("ACCEPTED"));
        long completed = completedInTheCell(donePlan);
        UUID section = ids(open).get(0);
        Courses.withdraw(done).then().statusCode(201);
        Courses.withdraw(open).then().statusCode(201);
        reader.hand(List.of(known, event(openPlan, section, "1", false)))
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("DUPLICATE", "WITHDRAWN")))
                .body("results[1].message", equalTo("Nội dung học tập này đã được thu hồi."));
        reader.report(openPlan, section, 1, 10, SPRING).then().statusCode(404);
        assertThat(reader.rowOf(section)).isEmpty();
        Client.with(reader.token())
                .queryParam("limit", 200)
                .get("/api/v1/me/assignments")
                .then()
                .body("items.id", not(hasItem(donePlan.toString())))
                .body("items.id", not(hasItem(openPlan.toString())));
        Client.with(reader.token())
                .get("/api/v1/me/assignments/{id}", donePlan)
                .then()
                .statusCode(404);
        Client.with(reader.token())
                .queryParam("year", 2026)
                .get("/api/v1/me/study-record")
                .then()
                .body("items.planId", hasItem(donePlan.toString()))
                .body("items.planId", not(hasItem(openPlan.toString())));
        assertThat(completedInTheCell(donePlan)).isEqualTo(completed);
    }

    @Test
    void assignmentNamesItsDocumentsAndKeyPoints() {
        reader.assignment(Demo.plan(2))
                .body("documentIds", hasSize(1))
                .body("keyPoints", hasSize(2));
    }

    private void complete(UUID section) {
        QuarkusTransaction.requiringNew()
                .run(() -> completion.complete(reader.id(), section, Instant.parse(SPRING)));
    }

    private static List<UUID> ids(String resolution) {
        return Courses.sectionsOf(resolution).stream().map(UUID::fromString).toList();
    }

    private static String event(UUID plan, UUID section, String fraction, boolean done) {
        return """
        {"id": "%s", "assignmentId": "%s", "sectionId": "%s", "furthestFraction": %s, "resumePosition": 1,
         "clientTime": "%s", "done": %s}
        """
                .formatted(UUID.randomUUID(), plan, section, fraction, SPRING, done);
    }
}
