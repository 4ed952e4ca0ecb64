package vn.handbook.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.testing.Courses.section;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Courses;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** Members learn what is new, due or late, once, and as they wish. */
@HttpTest
class NotificationTest {
    private static final UUID REMINDER = UUID.fromString("01978400-0000-7048-8000-000000000001");

    @Inject NotificationService notifications;

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
    void planIsToldToEverybodyAndWrittenForNobody() {
        long rows = Database.count("notification");
        UUID plan = Courses.plan(Courses.published(section("a")));
        assertThat(kinds(plan)).containsExactly("ASSIGNED");
        assertThat(Database.count("notification")).isEqualTo(rows);
    }

    @Test
    void whatIsDueSoonOrLateIsToldAsLongAsItIsOpen() {
        String resolution = Courses.published(section("a"));
        UUID plan = Courses.plan(resolution);
        due(plan, 4);
        assertThat(kinds(plan)).containsExactly("ASSIGNED");
        due(plan, 3);
        assertThat(kinds(plan)).containsExactly("DUE_SOON", "ASSIGNED");
        String soon = idOf(plan, "DUE_SOON");
        mark("member", soon).statusCode(200);
        due(plan, 0);
        assertThat(kinds(plan)).containsExactly("DUE_SOON", "ASSIGNED");
        assertThat(idOf(plan, "DUE_SOON")).isNotEqualTo(soon);
        due(plan, -1);
        assertThat(kinds(plan)).containsExactly("OVERDUE", "ASSIGNED");

        Client.as("member")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"furthestFraction": 1.0, "resumePosition": 9, "clientTime": "2026-03-02T07:30:00Z"}
                        """)
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                        plan,
                        Courses.sectionsOf(resolution).get(0))
                .then()
                .statusCode(200);
        assertThat(kinds(plan)).containsExactly("ASSIGNED");
        Courses.withdraw(resolution).then().statusCode(201);
        assertThat(kinds(plan)).isEmpty();
    }

    @Test
    void readIsReadAndStaysSo() {
        list().body("items.find { it.id == '%s' }.readAt".formatted(REMINDER), nullValue());
        String at =
                mark("member", REMINDER.toString())
                        .statusCode(200)
                        .body("kind", equalTo("REMINDER"))
                        .body("readAt", notNullValue())
                        .extract()
                        .path("readAt");
        mark("member", REMINDER.toString()).statusCode(200).body("readAt", equalTo(at));
        list().body("items.find { it.id == '%s' }.readAt".formatted(REMINDER), equalTo(at));
        mark("secretary", REMINDER.toString()).statusCode(404);
        mark("member", UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void pagesAreTheWholeListTheLatestFirst() {
        List<String> whole = list().extract().path("items.id");
        List<String> times = list().extract().path("items.notifiedAt");
        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Client.as("member").queryParam("limit", 1).queryParam("count", true);
            JsonPath page =
                    (cursor == null ? request : request.queryParam("cursor", cursor))
                            .get("/api/v1/me/notifications")
                            .then()
                            .statusCode(200)
                            .body("total", equalTo(whole.size()))
                            .extract()
                            .jsonPath();
            paged.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void unchangedListIsNotSentAgain() {
        String tag = list().extract().header("ETag");
        Client.as("member")
                .queryParam("limit", 200)
                .header("If-None-Match", tag)
                .get("/api/v1/me/notifications")
                .then()
                .statusCode(304);
        mark("member", REMINDER.toString()).statusCode(200);
        Client.as("member")
                .queryParam("limit", 200)
                .header("If-None-Match", tag)
                .get("/api/v1/me/notifications")
                .then()
                .statusCode(200);
    }

    @Test
    void memberChoosesWhatAndWhen() {
        preferences().body("kinds", hasSize(5)).body("quietHours", nullValue());
        prefer("{\"kinds\": [\"REMINDER\", \"REMINDER\"]}")
                .statusCode(200)
                .body("kinds", equalTo(List.of("REMINDER")));
        list().body("items.kind", everyItem(equalTo("REMINDER"))).body("items", hasSize(1));
        prefer(
                        """
                        {"kinds": ["ASSIGNED", "REMINDER"], "quietHours": {"from": "06:30", "to": "08:15"}}
                        """)
                .statusCode(200);
        preferences().body("quietHours.to", equalTo("08:15"));
        // It was sent at seven
        list().body(
                        "items.find { it.id == '%s' }.notifiedAt".formatted(REMINDER),
                        equalTo("2026-01-01T01:15:00Z"));
        prefer("{\"kinds\": []}").statusCode(200);
        list().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kinds\": [null]}",
                "{\"kinds\": [\"LOUD\"]}",
                "{\"kinds\": [], \"quietHours\": {\"from\": \"24:00\", \"to\": \"06:00\"}}",
                "{\"kinds\": [], \"quietHours\": {\"from\": \"6:00\", \"to\": \"07:00\"}}",
                "{\"kinds\": [], \"quietHours\": {\"from\": \"06:00\"}}"
            })
    void impossiblePreferencesAreRefused(String body) {
        prefer(body).statusCode(400);
    }

    @Test
    void secretaryRemindsThoseWhoHaveNotBegunOnceADay() {
        UUID plan = Courses.plan(Courses.published(section("a")));
        int notBegun =
                Client.as("secretary")
                        .queryParam("planId", plan)
                        .queryParam("state", "NOT_STARTED")
                        .queryParam("count", true)
                        .get("/api/v1/organizations/{id}/assignments", Demo.CELL)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("total");
        assertThat(notBegun).isPositive();
        remind("secretary", Demo.CELL, plan)
                .statusCode(201)
                .body("reminded", equalTo(notBegun))
                .body("keySet()", not(hasItem("items")));
        assertThat(kinds(plan)).containsExactly("REMINDER", "ASSIGNED");
        remind("secretary", Demo.CELL, plan)
                .statusCode(409)
                .body("code", equalTo("REMINDED_TODAY"))
                .body("detail", notNullValue());
        assertThat(remindersOf(plan)).isEqualTo(notBegun);
    }

    @Test
    void ofManyRemindersAtOnceOneIsSent() {
        UUID plan = Courses.plan(Courses.published(section("a")));
        Client.tokenOf("secretary");
        List<Integer> answers =
                IntStream.range(0, 8)
                        .mapToObj(
                                n ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        remind("secretary", Demo.CELL, plan)
                                                                .extract()
                                                                .statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void whoHasBegunIsNotReminded() {
        UUID plan = Demo.plan(3);
        int reminded =
                remind("secretary", Demo.CELL, plan).statusCode(201).extract().path("reminded");
        assertThat(remindersOf(plan)).isEqualTo(reminded + 1);
        assertThat(
                        Database.rows(
                                """
                                select 1 from notification n
                                    join resolution_section s on s.resolution_id = ?
                                    join section_progress g on g.section_id = s.id and g.member_id = n.member_id
                                where n.plan_id = ? and n.occasion > '2026-01-01'
                                """,
                                Demo.resolution(3),
                                plan))
                .isEmpty();
    }

    @Test
    void reminderStaysWithinTheCellAndWhatHasBegun() {
        UUID plan = Courses.plan(Courses.published(section("a")));
        remind("secretary", Demo.OTHER_CELL, plan).statusCode(404);
        remind("secretary", Demo.CELL, UUID.randomUUID()).statusCode(404);
        remind("officer", Demo.CELL, plan).statusCode(403);
        remind("member", Demo.CELL, plan).statusCode(403);
        Database.rows(
                "update study_plan set opens_on = '2099-01-01', due_on = '2099-02-01' where id = ?",
                plan);
        remind("secretary", Demo.CELL, plan).statusCode(404);
    }

    @Test
    void returnIsToldOnceAndToItsAuthorOnly() {
        UUID plan = Demo.plan(3);
        UUID returned = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> notifications.tellReturned(Demo.MEMBER, plan, returned.toString()));
        }
        assertThat(kinds(plan)).containsOnlyOnce("RETURNED");
        Client.with(Tokens.ofMember(Demo.SECRETARY, Demo.CELL))
                .get("/api/v1/me/notifications")
                .then()
                .statusCode(200)
                .body("items.kind", not(hasItem("RETURNED")));
    }

    private static long remindersOf(UUID plan) {
        return (Long)
                Database.rows(
                                "select count(*) from notification where plan_id = ? and kind = 'REMINDER'",
                                plan)
                        .get(0)
                        .get(0);
    }

    private static void due(UUID plan, int days) {
        Database.rows(
                "update study_plan set due_on = ? where id = ?",
                LocalDate.now(Time.VIETNAM).plusDays(days),
                plan);
    }

    private static List<String> kinds(UUID plan) {
        return list().extract()
                .path("items.findAll { it.assignmentId == '%s' }.kind".formatted(plan));
    }

    private static String idOf(UUID plan, String kind) {
        return list().extract()
                .path(
                        "items.find { it.assignmentId == '%s' && it.kind == '%s' }.id"
                                .formatted(plan, kind));
    }

    private static ValidatableResponse list() {
        return Client.as("member")
                .queryParam("limit", 200)
                .get("/api/v1/me/notifications")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse mark(String username, String id) {
        return Client.as(username).put("/api/v1/me/notifications/{id}/read", id).then();
    }

    private static ValidatableResponse preferences() {
        return Client.as("member")
                .get("/api/v1/me/notification-preferences")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse prefer(String body) {
        return Client.as("member")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/me/notification-preferences")
                .then();
    }

    private static ValidatableResponse remind(String username, UUID cell, UUID plan) {
        return Client.as(username)
                .contentType(ContentType.JSON)
                .body("{\"planId\": \"%s\"}".formatted(plan))
                .post("/api/v1/organizations/{id}/study-reminders", cell)
                .then();
    }
}
