package vn.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Courses;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** What plans ask for differs, and changes: each is counted by what it asks for. */
@HttpTest
class RevisedCountTest {
    @Inject StudyCounting counting;

    private Snapshot before;
    private List<UUID> readers;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
        readers =
                Database.rows(
                                "select id from member where organization_id = ? and status = 'OFFICIAL' order by id limit 4",
                                Demo.OTHER_CELL)
                        .stream()
                        .map(row -> (UUID) row.get(0))
                        .toList();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void additionIsAskedOfThoseWhoHadNotCompletedAndOfNewPlans() {
        String resolution = Courses.published(Courses.section("a"), Courses.section("b"));
        UUID old = Courses.plan(resolution);
        List<String> sections = Courses.sectionsOf(resolution);
        read(old, 0, sections.get(0), sections.get(1));
        read(old, 1, sections.get(0));
        assertCounts(old, 1, 1);
        assertThat(
                        Courses.edit(
                                        resolution,
                                        Courses.kept(sections.get(0), Courses.section("a")),
                                        Courses.kept(sections.get(1), Courses.section("b")),
                                        Courses.section("c"))
                                .statusCode())
                .isEqualTo(200);
        UUID young = Courses.plan(resolution);
        String third = Courses.sectionsOf(resolution).get(2);
        assertCounts(old, 1, 1);
        assertCounts(young, 0, 2);
        count();
        assertCounts(old, 1, 1);
        assertCounts(young, 0, 2);
        read(young, 0, third);
        read(young, 1, sections.get(1), third);
        read(young, 2, third);
        assertCounts(old, 2, 1);
        assertCounts(young, 2, 1);
        count();
        assertCounts(old, 2, 1);
        assertCounts(young, 2, 1);
    }

    @Test
    void planOfAnotherRuleCountsWhatWasReadAlready() {
        String resolution =
                Courses.published(
                        Courses.section("a"),
                        Courses.section("b", "\"requirement\": \"REFLECTION_ACCEPTED\""));
        UUID all = Courses.plan(resolution);
        read(all, 0, Courses.sectionsOf(resolution).get(0));
        count();
        String reading =
                Courses.call(resolution, "READ_AND_QUIZ")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        UUID other = UUID.fromString(reading);
        assertCounts(other, 1, 0);
        count();
        assertCounts(other, 1, 0);
        assertCounts(all, 0, 1);
    }

    @Test
    void nobodyBecomesLateWithWhatWasWithdrawn() {
        String resolution = Courses.published(Courses.section("a"));
        UUID plan = Courses.plan(resolution);
        String due = "update study_plan set due_on = %s where id = ?";
        Database.rows(due.formatted("current_date - 3"), plan);
        assertThat(overdue(plan)).isPositive();
        Courses.withdraw(resolution).then().statusCode(201);
        Database.rows(
                "update study_plan set withdrawn_at = now() - interval '5 days' where id = ?",
                plan);
        assertThat(overdue(plan)).isZero();
        Database.rows("update study_plan set due_days = 30 where id = ?", plan);
        assertThat(overdue(plan)).isZero();
    }

    private static long overdue(UUID plan) {
        return Client.as("officer")
                .queryParam("planId", plan)
                .queryParam("organizationId", Demo.COMMUNE)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total.overdue");
    }

    @Test
    void dayPastIsToldLaterWhileEverybodyIsCountedAnew() {
        Database.rows(
                "insert into study_recount (resolution_id) select resolution_id from study_plan where id = ?",
                Demo.plan(1));
        int status =
                Client.as("officer")
                        .queryParam("planId", Demo.plan(1))
                        .queryParam("organizationId", Demo.PROVINCE)
                        .queryParam("asOf", LocalDate.now(Time.VIETNAM).minusDays(1).toString())
                        .get("/api/v1/reports/study")
                        .statusCode();
        // Unless that was quicker
        assertThat(status).isIn(503, 200);
        count();
        Client.as("officer")
                .queryParam("planId", Demo.plan(1))
                .queryParam("organizationId", Demo.PROVINCE)
                .queryParam("asOf", "2026-03-01")
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200);
    }

    @Test
    void planOfMoreThanAPlaceIsCountedMemberByMemberAndOfTodayAlone() {
        String plan =
                Client.as("officer")
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"resolutionId": "%s", "organizationId": "%s", "title": "Có hạn riêng",
                                 "opensOn": "2026-01-05", "dueOn": "2026-03-31", "dueDays": 30}
                                """
                                        .formatted(Demo.resolution(1), Demo.PROVINCE))
                        .post("/api/v1/study-plans")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        JsonPath today = report(UUID.fromString(plan), Demo.COMMUNE);
        JsonPath counted = report(Demo.plan(1), Demo.COMMUNE);
        for (String count : List.of("assigned", "exempt", "completed", "inProgress")) {
            assertThat(today.getLong("total." + count))
                    .isEqualTo(counted.getLong("total." + count));
        }
        Client.as("officer")
                .queryParam("planId", plan)
                .queryParam("organizationId", Demo.COMMUNE)
                .queryParam("asOf", "2026-03-01")
                .get("/api/v1/reports/study")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"));
    }

    private void count() {
        do {
            counting.follow();
        } while (Database.count("study_recount") + Database.count("study_touch") > 0);
    }

    private void read(UUID plan, int reader, String... sections) {
        for (String section : sections) {
            Client.with(Tokens.ofMember(readers.get(reader), Demo.OTHER_CELL))
                    .contentType(ContentType.JSON)
                    .body(
                            """
                            {"furthestFraction": 1, "resumePosition": 0, "clientTime": "%s"}
                            """
                                    .formatted(Instant.now()))
                    .put("/api/v1/me/assignments/{plan}/sections/{section}/progress", plan, section)
                    .then()
                    .statusCode(200);
        }
    }

    private static void assertCounts(UUID plan, long completed, long inProgress) {
        JsonPath report = report(plan, Demo.OTHER_CELL);
        assertThat(report.getLong("total.completed")).isEqualTo(completed);
        assertThat(report.getLong("total.inProgress")).isEqualTo(inProgress);
        List<Object> each =
                Database.rows(
                                """
                                select count(*) filter (where state = 'COMPLETED'),
                                    count(*) filter (where state = 'IN_PROGRESS')
                                from assignment_states(?, ?)
                                """,
                                plan,
                                Demo.OTHER_CELL)
                        .get(0);
        assertThat(each).isEqualTo(List.of(completed, inProgress));
    }

    private static JsonPath report(UUID plan, UUID organization) {
        return Client.as("officer")
                .queryParam("planId", plan)
                .queryParam("organizationId", organization)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
