package vn.handbook.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.testing.Courses.section;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Courses;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/**
 * Whatever changes for a member between two requests, every device of theirs has it after the
 * second.
 */
@HttpTest
class SyncTest {
    /** What a phone keeps. */
    private static final class Phone {
        private final Map<String, Object> documents = new HashMap<>();
        private List<Object> assignments = List.of();
        private List<Object> progress = List.of();
        private List<Object> notifications = List.of();
        private String cursor;

        Phone sync() {
            boolean more = true;
            while (more) {
                JsonPath news = since(cursor).statusCode(200).extract().jsonPath();
                for (Map<String, Object> change : news.<Map<String, Object>>getList("documents")) {
                    if (change.get("kind").equals("PRESENT")) {
                        documents.put((String) change.get("documentId"), change.get("document"));
                    } else {
                        documents.remove((String) change.get("documentId"));
                    }
                }
                assignments = whole(news, "assignments", assignments);
                progress = whole(news, "progress", progress);
                notifications = whole(news, "notifications", notifications);
                cursor = news.getString("cursor");
                more = news.getBoolean("hasMore");
            }
            return this;
        }

        private static List<Object> whole(JsonPath news, String part, List<Object> had) {
            return news.get(part) == null ? had : news.getList(part);
        }

        void hasWhat(Phone other) {
            assertThat(documents).isEqualTo(other.documents);
            assertThat(assignments).isEqualTo(other.assignments);
            assertThat(progress).isEqualTo(other.progress);
            assertThat(notifications).isEqualTo(other.notifications);
        }
    }

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
    void firstHasEverythingAndTheNextNothing() {
        Phone phone = new Phone().sync();
        assertThat(phone.documents).isNotEmpty();
        assertThat(phone.assignments)
                .isEqualTo(
                        Client.as("member")
                                .queryParam("limit", 200)
                                .get("/api/v1/me/assignments")
                                .jsonPath()
                                .getList("items"));
        assertThat(phone.progress).isNotEmpty();
        assertThat(phone.notifications).isNotEmpty();
        since(phone.cursor)
                .statusCode(200)
                .body("documents", hasSize(0))
                .body("hasMore", equalTo(false))
                .body("assignments", nullValue())
                .body("progress", nullValue())
                .body("notifications", nullValue());
    }

    @Test
    void everyKindOfChangeReachesTheOtherPhone() {
        String resolution = Courses.published(section("a"));
        Phone phone = new Phone().sync();
        UUID plan = Courses.plan(resolution);
        since(phone.cursor)
                .body("assignments.id", hasItem(plan.toString()))
                .body("notifications.assignmentId", hasItem(plan.toString()))
                .body("progress", nullValue());
        phone.sync();
        read(plan, Courses.sectionsOf(resolution).get(0), 0.5);
        since(phone.cursor)
                .body("progress.sectionId", hasItem(Courses.sectionsOf(resolution).get(0)))
                .body("assignments", notNullValue())
                .body("notifications", nullValue());
        phone.sync();
        Client.as("secretary")
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"WAIVED\", \"reason\": \"Ốm.\"}")
                .post("/api/v1/study-plans/{p}/members/{m}/settlements", plan, Demo.MEMBER)
                .then()
                .statusCode(201);
        since(phone.cursor)
                .body(
                        "assignments.find { it.id == '%s' }.state".formatted(plan),
                        equalTo("WAIVED"));
        phone.sync();
        Courses.withdraw(resolution).then().statusCode(201);
        since(phone.cursor).body("assignments.id", not(hasItem(plan.toString())));
        phone.sync();
        Database.rows("update document set title = title || '.' where id = ?", Demo.document(117));
        since(phone.cursor)
                .body("documents.documentId", equalTo(List.of(Demo.document(117).toString())))
                .body("assignments", nullValue());
        phone.sync().hasWhat(new Phone().sync());
    }

    /** Begun before a sync, committed after it: a clock would have passed it by. */
    @Test
    void whatIsCommittedLateIsNotMissed() throws SQLException {
        UUID plan = UUID.randomUUID();
        Phone phone = new Phone().sync();
        try (Connection late = Database.connectAsOwner()) {
            late.setAutoCommit(false);
            try (var statement = late.createStatement()) {
                statement.execute(
                        """
                        insert into study_plan (id, resolution_id, organization_id, title, opens_on, due_on, version,
                            created_at)
                        values ('%s', '%s', '%s', 'Muộn', '2026-03-01', '2099-01-01', 0, now())
                        """
                                .formatted(plan, Demo.resolution(1), Demo.PROVINCE));
                statement.execute(
                        "update document set title = title || '.' where id = '%s'"
                                .formatted(Demo.document(117)));
            }
            read(Demo.plan(3), Demo.section(3, 1).toString(), 0.5);
            phone.sync();
            assertThat(phone.assignments.toString()).doesNotContain(plan.toString());
            late.commit();
        }
        since(phone.cursor)
                .body("assignments.id", hasItem(plan.toString()))
                .body("documents.documentId", hasItem(Demo.document(117).toString()));
        phone.sync().hasWhat(new Phone().sync());
    }

    @Test
    void phonesThatSyncWhileEverythingChangesEndAlike() {
        String resolution = Courses.published(section("a"), section("b"));
        UUID plan = Courses.plan(resolution);
        List<String> sections = Courses.sectionsOf(resolution);
        var phones = List.of(new Phone(), new Phone());
        var work = new ArrayList<CompletableFuture<Void>>();
        for (Phone phone : phones) {
            work.add(
                    CompletableFuture.runAsync(
                            () -> {
                                for (int i = 0; i < 12; i++) {
                                    phone.sync();
                                }
                            }));
        }
        work.add(
                CompletableFuture.runAsync(
                        () -> {
                            for (int i = 1; i <= 15; i++) {
                                read(plan, sections.get(i % 2), i / 16.0);
                            }
                        }));
        work.add(
                CompletableFuture.runAsync(
                        () -> {
                            for (int i = 1; i <= 5; i++) {
                                Courses.plan(resolution);
                                Database.rows(
                                        "update document set title = title || '.' where id = ?",
                                        Demo.document(110 + i));
                            }
                        }));
        work.forEach(CompletableFuture::join);
        Phone fresh = new Phone().sync();
        phones.forEach(phone -> phone.sync().hasWhat(fresh));
    }

    @Test
    void cursorIsOfItsMemberOnly() {
        String cursor = new Phone().sync().cursor;
        Client.with(Tokens.ofMember(Demo.SECRETARY, Demo.CELL))
                .queryParam("since", cursor)
                .get("/api/v1/sync")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("since"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%00", "2026-01-01T00:00:00Z"})
    void whatIsNoCursorIsRefused(String since) {
        since(since).statusCode(400);
    }

    private static ValidatableResponse since(String cursor) {
        var request = Client.as("member").queryParam("limit", 50);
        return (cursor == null ? request : request.queryParam("since", cursor))
                .get("/api/v1/sync")
                .then();
    }

    private static void read(UUID plan, String section, double furthest) {
        Client.as("member")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"furthestFraction": %s, "resumePosition": 7, "clientTime": "2026-03-02T07:30:00Z"}
                        """
                                .formatted(furthest))
                .put("/api/v1/me/assignments/{plan}/sections/{section}/progress", plan, section)
                .then()
                .statusCode(200);
    }
}
