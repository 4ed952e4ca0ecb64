package vn.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.organization.Branch;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** What was sent upward stays as it was sent. */
@HttpTest
class StudySnapshotTest {
    private static final String PATH = "/api/v1/reports/study/snapshots";
    private static final UUID OF_THE_DEADLINE =
            UUID.fromString("01978400-0000-7045-8000-000000000001");

    @Inject StudyDeadlines deadlines;

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
    void frozenReportStaysWhenMembersLeaveAndLateReportsCome() {
        String id = take(Demo.plan(3), Demo.COMMUNE).statusCode(201).extract().path("id");
        Map<String, Object> total = read(id, Demo.COMMUNE).extract().path("total");
        Map<String, Object> live = report(Demo.plan(3), Demo.COMMUNE).extract().path("total");
        assertThat(total).isEqualTo(live);

        Branch.become(Demo.SECRETARY, "DECEASED", "2026-01-20").then().statusCode(201);
        Client.as("member")
                .contentType(ContentType.JSON)
                .body(
                        "{\"furthestFraction\": 1, \"resumePosition\": 9, \"clientTime\": \"2026-03-02T07:30:00Z\"}")
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                        Demo.plan(3),
                        Demo.section(3, 1))
                .then()
                .statusCode(200);
        assertThat(report(Demo.plan(3), Demo.COMMUNE).extract().<Object>path("total"))
                .isNotEqualTo(total);
        assertThat(read(id, Demo.COMMUNE).extract().<Object>path("total")).isEqualTo(total);
    }

    @Test
    void deadlineFreezesEachPlanOnceWhoeverComesFirst() {
        LocalDate yesterday = LocalDate.now(Time.VIETNAM).minusDays(1);
        Database.rows("update study_plan set due_on = ? where id = ?", yesterday, Demo.plan(3));
        IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.runAsync(deadlines::freeze))
                .toList()
                .forEach(CompletableFuture::join);
        List<Map<String, Object>> frozen =
                Client.as("officer")
                        .queryParam("planId", Demo.plan(3))
                        .get(PATH)
                        .then()
                        .statusCode(200)
                        .body("items[0].kind", equalTo("DEADLINE"))
                        .body("items[0].accountId", nullValue())
                        .body("items[0].countedOn", equalTo(yesterday.toString()))
                        .extract()
                        .path("items");
        assertThat(frozen).hasSize(1);
        UUID id = UUID.fromString((String) frozen.get(0).get("id"));
        var total = read(id.toString(), Demo.PROVINCE).extract().jsonPath();
        assertThat(total.getLong("total.overdue"))
                .isPositive()
                .isEqualTo(total.getLong("total.inProgress") + total.getLong("total.notStarted"));
        // Level by level down to the cells
        assertThat(read(id.toString(), Demo.CELL).extract().jsonPath().getLong("total.assigned"))
                .isPositive();
    }

    @Test
    void frozenReportOfTheDeadlineIsThatOfItsDay() {
        var frozen = read(OF_THE_DEADLINE.toString(), Demo.PROVINCE).extract().jsonPath();
        var past =
                Client.as("officer")
                        .queryParam("planId", Demo.plan(1))
                        .queryParam("organizationId", Demo.PROVINCE)
                        .queryParam("asOf", frozen.getString("countedOn"))
                        .get("/api/v1/reports/study")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(frozen.getLong("total.completed")).isPositive();
        for (String count : List.of("assigned", "exempt", "completed", "inProgress")) {
            assertThat(frozen.getLong("total." + count)).isEqualTo(past.getLong("total." + count));
            assertThat(frozen.getList("units.counts." + count))
                    .isEqualTo(past.getList("units.counts." + count));
        }
    }

    @Test
    void secretarySeesTheOwnCellOfWhatTheProvinceFroze() {
        Client.as("secretary")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(OF_THE_DEADLINE.toString()));
        Client.as("secretary")
                .queryParam("organizationId", Demo.CELL)
                .get(PATH + "/" + OF_THE_DEADLINE)
                .then()
                .statusCode(200)
                .body("total.assigned", notNullValue());
        for (UUID outside : List.of(Demo.OTHER_CELL, Demo.COMMUNE, UUID.randomUUID())) {
            Client.as("secretary")
                    .queryParam("organizationId", outside)
                    .get(PATH + "/" + OF_THE_DEADLINE)
                    .then()
                    .statusCode(404);
        }
        Client.as("secretary").get(PATH + "/" + OF_THE_DEADLINE).then().statusCode(404);
        Client.as("secretary").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void onlyOfficersFreezeAndOnlyWhatIsTheirs() {
        Client.as("secretary")
                .contentType(ContentType.JSON)
                .body(body(Demo.plan(3), Demo.CELL))
                .post(PATH)
                .then()
                .statusCode(403);
        take(Demo.plan(3), UUID.randomUUID()).statusCode(404);
        take(UUID.randomUUID(), Demo.COMMUNE).statusCode(404);
    }

    private static ValidatableResponse take(UUID plan, UUID organization) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(body(plan, organization))
                .post(PATH)
                .then();
    }

    private static String body(UUID plan, UUID organization) {
        return "{\"planId\": \"%s\", \"organizationId\": \"%s\"}".formatted(plan, organization);
    }

    private static ValidatableResponse read(String id, UUID organization) {
        return Client.as("officer")
                .queryParam("organizationId", organization)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse report(UUID plan, UUID organization) {
        return Client.as("officer")
                .queryParam("planId", plan)
                .queryParam("organizationId", organization)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200);
    }
}
