package vn.handbook.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Plans;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** A plan is changed for everybody at once, and cancelled. */
@HttpTest
class StudyPlanChangeTest {
    private static final String PATH = "/api/v1/study-plans/{id}";
    private static final LocalDate LONG_AGO = Plans.TODAY.minusYears(2);

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
    void dueDateIsMovedForEverybody() {
        UUID plan = Plans.call(Demo.COMMUNE, ", \"dueDays\": 90");
        UUID member = Plans.member(Demo.CELL, LONG_AGO);
        Plans.assignment(member, plan).then().body("assignment.overdue", equalTo(true));
        LocalDate later = Plans.TODAY.plusDays(9);
        change(plan, "\"0\"", later, "")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("Tên mới"))
                .body("dueDays", nullValue());
        Plans.assignment(member, plan)
                .then()
                .body("assignment.planTitle", equalTo("Tên mới"))
                .body("assignment.dueOn", equalTo(later.toString()))
                .body("assignment.overdue", equalTo(false));
        change(plan, "\"0\"", later, "").statusCode(412);
        change(plan, "\"1\"", Plans.TODAY.minusDays(61), "")
                .statusCode(422)
                .body("errors.pointer", contains("/dueOn"));
    }

    @Test
    void targetsAreReplacedAndWhatWasDoneComesBackWithThem() {
        UUID plan = Plans.call(Demo.COMMUNE, "");
        UUID member = Plans.member(Demo.CELL, LONG_AGO);
        Plans.study(member, plan);
        LocalDate due = Plans.TODAY.plusDays(9);
        UUID next = Demo.organization(102);
        change(plan, "\"0\"", due, Plans.targets(List.of(next), List.of()))
                .statusCode(200)
                .body("targets.organizationIds", contains(next.toString()));
        Plans.assignment(member, plan).then().statusCode(404);
        change(plan, "\"1\"", due, Plans.targets(List.of(Demo.CELL), List.of())).statusCode(200);
        Plans.assignment(member, plan).then().body("assignment.state", equalTo("COMPLETED"));
        change(plan, "\"2\"", due, "").statusCode(200).body("wholeSubtree", equalTo(true));
        Client.as("officer").get(PATH, plan).then().body("targets", nullValue());
    }

    @Test
    void changeNeedsWhatWasSeen() {
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body(body(Plans.TODAY, ""))
                .put(PATH, Plans.call(Demo.COMMUNE, ""))
                .then()
                .statusCode(428);
    }

    @Test
    void ofManyChangesAtOnceOneIsMade() {
        UUID plan = Plans.call(Demo.COMMUNE, "");
        List<Integer> answers =
                IntStream.range(0, 6)
                        .mapToObj(
                                n ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        change(plan, "\"0\"", Plans.TODAY, "")
                                                                .extract()
                                                                .statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void cancelledPlanTakesNothingMoreAndWhatWasFinishedStays() {
        UUID plan = Plans.call(Demo.COMMUNE, "");
        UUID done = Plans.member(Demo.CELL, LONG_AGO);
        UUID begun = Plans.member(Demo.CELL, LONG_AGO);
        Plans.study(done, plan);
        Plans.read(begun, plan, Demo.section(4, 1)).then().statusCode(200);
        cancel("officer", plan)
                .statusCode(201)
                .body("cancelledAt", notNullValue())
                .body("cancelReason", equalTo("Giao lại."));
        cancel("officer", plan).statusCode(409).body("code", equalTo("STUDY_PLAN_CANCELLED"));
        change(plan, "\"1\"", Plans.TODAY, "").statusCode(409);
        for (UUID member : List.of(done, begun)) {
            Plans.assignment(member, plan).then().statusCode(404);
        }
        Plans.read(begun, plan, Demo.section(4, 2)).then().statusCode(404);
        Client.with(Plans.tokenOf(begun))
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"events": [{"id": "%s", "assignmentId": "%s", "sectionId": "%s",
                         "furthestFraction": 1, "resumePosition": 3, "clientTime": "%sT07:30:00Z"}]}
                        """
                                .formatted(
                                        UUID.randomUUID(),
                                        plan,
                                        Demo.section(4, 2),
                                        Plans.TODAY.minusDays(2)))
                .post("/api/v1/me/progress")
                .then()
                .statusCode(200)
                .body("results[0].outcome", equalTo("NOT_ASSIGNED"));
        record(done).body("items.planId", hasItem(plan.toString()));
        record(begun).body("items.planId", not(hasItem(plan.toString())));
        assertThat(Plans.report(plan, Demo.COMMUNE).getLong("total.assigned")).isZero();
    }

    @Test
    void onlyWhoeverAnswersForTheOwnerChangesAPlan() {
        UUID plan = Plans.call(Demo.PROVINCE, "");
        String below =
                Tokens.ofRole(UUID.randomUUID().toString(), "COMMITTEE_OFFICER", Demo.COMMUNE);
        Client.with(below)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body(Plans.TODAY, ""))
                .put(PATH, plan)
                .then()
                .statusCode(403);
        Client.with(below)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Giao lại.\"}")
                .post(PATH + "/cancellation", Plans.call(Demo.OTHER_COMMUNE, ""))
                .then()
                .statusCode(404);
        cancel("secretary", plan).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"organizationIds\": [\"01978400-0000-7001-8000-000000000003\"] | /targets/organizationIds/0",
                "\"organizationIds\": [\"01978400-0000-7001-8000-000000000001\"] | /targets/organizationIds/0",
                "\"organizationIds\": [\"01978400-0000-7001-8000-000000000002\", \"01978400-0000-7001-8000-000000000101\"] | /targets/organizationIds/1",
                "\"organizationIds\": [\"01978400-0000-7001-8000-999999999999\"] | /targets/organizationIds/0",
                "\"groupIds\": [\"01978400-0000-7051-8000-999999999999\"] | /targets/groupIds/0",
                "\"statuses\": [\"EXEMPT\"] | /targets/statuses/0",
                "\"ageFrom\": 40, \"ageTo\": 30 | /targets/ageTo"
            })
    void targetsThatTheOwnerCannotHaveAreRefused(String targets, String pointer) {
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body(Plans.request(Demo.COMMUNE, ", \"targets\": {%s}".formatted(targets)))
                .post("/api/v1/study-plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3651", "-1", "1.5"})
    void daysOfALateJoinerHaveBounds(String days) {
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body(Plans.request(Demo.COMMUNE, ", \"dueDays\": " + days))
                .post("/api/v1/study-plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dueDays"));
    }

    private static ValidatableResponse change(
            UUID plan, String seen, LocalDate dueOn, String more) {
        return Client.as("officer")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(body(dueOn, more))
                .put(PATH, plan)
                .then();
    }

    private static String body(LocalDate dueOn, String more) {
        return "{\"title\": \"Tên mới\", \"dueOn\": \"%s\" %s}".formatted(dueOn, more);
    }

    private static ValidatableResponse cancel(String username, UUID plan) {
        return Client.as(username)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Giao lại.\"}")
                .post(PATH + "/cancellation", plan)
                .then();
    }

    private static ValidatableResponse record(UUID member) {
        return Client.with(Plans.tokenOf(member))
                .queryParam("year", Plans.TODAY.minusDays(20).getYear())
                .get("/api/v1/me/study-record")
                .then()
                .statusCode(200);
    }
}
