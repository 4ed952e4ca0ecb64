package vn.handbook.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.testing.Courses.details;
import static vn.handbook.testing.Courses.kept;
import static vn.handbook.testing.Courses.optional;
import static vn.handbook.testing.Courses.section;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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

@HttpTest
class AuthoringTest {
    private static final UUID DOCUMENT = Demo.document(117);
    private static final String PDF = Demo.file(1).toString();

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
        Database.rows(
                """
                insert into document_outline_entry (document_id, position, level, kind, label, heading, anchor)
                values (?, 1, 1, 'CHAPTER', '1', 'Quan điểm', 'chuong-1')
                """,
                DOCUMENT);
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void draftHoldsAllThatASectionMayBeAndIsPreviewedByItsEditorsAlone() {
        String id =
                Courses.create(
                                """
                                "documentId": "%1$s", "title": "Nông thôn mới", "expectedMinutes": 10,
                                "keyPoints": ["Ý thứ nhất.", "Ý \\"hai\\", có dấu phẩy."],
                                "sections": [
                                    {"title": "Đọc", "body": "Nội dung.", "required": true, "expectedMinutes": 5,
                                     "pages": {"documentId": "%1$s", "fileId": "%2$s", "fromPage": 1, "toPage": 1}},
                                    {"title": "Xem", "body": "Phim.", "required": true, "requirement": "WATCH",
                                     "media": {"kind": "VIDEO", "url": "https://phim.example/1.mp4", "seconds": 600},
                                     "prerequisites": [1]},
                                    {"title": "Mục", "body": "Theo dàn bài.", "required": false,
                                     "requirement": "MARK_DONE", "unlockOn": "2026-12-01", "prerequisites": [1, 2],
                                     "anchor": {"documentId": "%1$s", "anchor": "chuong-1"}}]
                                """
                                        .formatted(DOCUMENT, PDF))
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("DRAFT"))
                        .body("revision", equalTo(0))
                        .extract()
                        .path("id");
        Client.as("editor")
                .get("/api/v1/resolutions/{id}", id)
                .then()
                .statusCode(200)
                .body("keyPoints", equalTo(List.of("Ý thứ nhất.", "Ý \"hai\", có dấu phẩy.")))
                .body("otherDocumentIds", hasSize(0))
                .body("sections.requirement", equalTo(List.of("READ", "WATCH", "MARK_DONE")))
                .body(
                        "sections.prerequisites",
                        equalTo(List.of(List.of(), List.of(1), List.of(1, 2))))
                .body("sections[0].pages.fileId", equalTo(PDF))
                .body("sections[0].expectedMinutes", equalTo(5))
                .body("sections[1].media.url", equalTo("https://phim.example/1.mp4"))
                .body("sections[1].media.fileId", nullValue())
                .body("sections[2].anchor.anchor", equalTo("chuong-1"))
                .body("sections[2].unlockOn", equalTo("2026-12-01"));
        Client.as("member").get("/api/v1/resolutions/{id}", id).then().statusCode(404);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Courses.create(
                        """
                        "documentId": "%1$s", "otherDocumentIds": ["%1$s", "%2$s"], "title": "T", "expectedMinutes": 1,
                        "sections": [
                            {"title": "a", "body": "b", "required": false, "id": "%2$s"},
                            {"title": "a", "body": "b", "required": false, "requirement": "WATCH"},
                            {"title": "a", "body": "b", "required": false,
                             "pages": {"documentId": "%1$s", "fileId": "%3$s", "fromPage": 1, "toPage": 2}},
                            {"title": "a", "body": "b", "required": false,
                             "pages": {"documentId": "%1$s", "fileId": "%4$s", "fromPage": 1, "toPage": 1}},
                            {"title": "a", "body": "b", "required": false,
                             "pages": {"documentId": "%5$s", "fileId": "%3$s", "fromPage": 1, "toPage": 1}},
                            {"title": "a", "body": "b", "required": false,
                             "media": {"kind": "AUDIO", "documentId": "%1$s", "fileId": "%3$s", "seconds": 1}},
                            {"title": "a", "body": "b", "required": false, "media": {"kind": "AUDIO", "seconds": 1}},
                            {"title": "a", "body": "b", "required": false,
                             "anchor": {"documentId": "%1$s", "anchor": "chuong-9"}},
                            {"title": "a", "body": "b", "required": false, "unlockOn": "9999-01-01"},
                            {"title": "a", "body": "b", "required": false, "prerequisites": [0, 11]}]
                        """
                                .formatted(
                                        DOCUMENT,
                                        UUID.randomUUID(),
                                        PDF,
                                        Demo.file(2),
                                        Demo.document(1)))
                .then()
                .statusCode(422)
                .body("code", equalTo("RESOLUTION_RULE_BROKEN"))
                .body(
                        "errors.pointer",
                        equalTo(
                                List.of(
                                        "/otherDocumentIds/0",
                                        "/otherDocumentIds/1",
                                        "/sections",
                                        "/sections/0/id",
                                        "/sections/9/prerequisites/0",
                                        "/sections/9/prerequisites/1",
                                        "/sections/1/media",
                                        "/sections/2/pages/toPage",
                                        "/sections/3/pages/fileId",
                                        "/sections/4/pages/documentId",
                                        "/sections/5/media/fileId",
                                        "/sections/6/media",
                                        "/sections/7/anchor/anchor",
                                        "/sections/8/unlockOn")));
    }

    @Test
    void sectionsThatWaitForOneAnotherAreRefused() {
        Courses.create(
                        details(
                                section("a"),
                                section("b", "\"prerequisites\": [4]"),
                                section("c", "\"prerequisites\": [2]"),
                                section("d", "\"prerequisites\": [1, 3]"),
                                section("e", "\"prerequisites\": [5]")))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(
                                List.of(
                                        "/sections/1/prerequisites",
                                        "/sections/2/prerequisites",
                                        "/sections/3/prerequisites",
                                        "/sections/4/prerequisites")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://phim.example/1.mp4",
        "https://",
        "https://ai@phim.example/1",
        "javascript:alert(1)",
        "https://phim.example/a b"
    })
    void onlyAnAddressThatIsSafeToOpenIsShown(String url) {
        Courses.create(
                        details(
                                section(
                                        "a",
                                        "\"media\": {\"kind\": \"VIDEO\", \"seconds\": 1, \"url\": \"%s\"}"
                                                .formatted(url))))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/sections/0/media/url")));
    }

    @Test
    void draftIsEditedInPlaceOnWhatTheEditorHasSeen() {
        String id = Courses.draft(section("a"), section("b"), section("c"));
        List<String> sections = Courses.sectionsOf(id);
        Client.as("editor")
                .contentType(ContentType.JSON)
                .body("{" + details(section("a")) + "}")
                .put("/api/v1/resolutions/{id}", id)
                .then()
                .statusCode(428);
        String tag =
                Courses.editFrom(
                                "\"0\"",
                                id,
                                kept(sections.get(2), section("c", "\"prerequisites\": [2]")),
                                section("d"),
                                kept(sections.get(0), section("a mới")))
                        .then()
                        .statusCode(200)
                        .header("ETag", not(equalTo("\"0\"")))
                        .body("state", equalTo("DRAFT"))
                        .body("sections.title", equalTo(List.of("c", "d", "a mới")))
                        .body("sections[0].id", equalTo(sections.get(2)))
                        .body("sections[2].id", equalTo(sections.get(0)))
                        .body("sections[0].prerequisites", equalTo(List.of(2)))
                        .extract()
                        .header("ETag");
        Courses.editFrom("\"0\"", id, section("x")).then().statusCode(412);
        Client.as("editor")
                .header("If-None-Match", tag)
                .get("/api/v1/resolutions/{id}", id)
                .then()
                .statusCode(304);
        assertThat(
                        Database.rows(
                                "select 1 from resolution_section where id = ?",
                                UUID.fromString(sections.get(1))))
                .isEmpty();
    }

    @Test
    void ofEditsAtTheSameTimeOneIsTaken() throws Exception {
        String id = Courses.published(section("a"));
        List<Callable<Integer>> edits =
                IntStream.range(0, 4)
                        .<Callable<Integer>>mapToObj(
                                i ->
                                        () ->
                                                Courses.editFrom("\"1\"", id, section("b" + i))
                                                        .statusCode())
                        .toList();
        var editors = Executors.newFixedThreadPool(4);
        try {
            var statuses =
                    editors.invokeAll(edits).stream()
                            .map(
                                    answer -> {
                                        try {
                                            return answer.get();
                                        } catch (Exception failure) {
                                            throw new IllegalStateException(failure);
                                        }
                                    })
                            .sorted()
                            .toList();
            assertThat(statuses).isEqualTo(List.of(200, 412, 412, 412));
        } finally {
            editors.shutdown();
        }
        Client.as("editor")
                .get("/api/v1/resolutions/{id}", id)
                .then()
                .body("revision", equalTo(2))
                .body("sections", hasSize(1));
    }

    @Test
    void eachRevisionStaysAsItWasPublished() {
        String id = Courses.published(section("a"), optional("b"));
        String first = Courses.sectionsOf(id).get(0);
        Courses.edit(id, kept(first, section("a sửa")), section("c"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("state", equalTo("PUBLISHED"))
                .body("sections[0].id", equalTo(first));
        Client.as("editor")
                .queryParam("count", true)
                .get("/api/v1/resolutions/{id}/revisions", id)
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(2, 1)))
                .body(
                        "items[0].accountId",
                        equalTo(Client.as("editor").get("/api/v1/me").path("accountId").toString()))
                .body("total", equalTo(2));
        revision(id, 1, "a", "b");
        revision(id, 2, "a sửa", "c");
        Client.as("editor").get("/api/v1/resolutions/{id}/revisions/3", id).then().statusCode(404);
        Client.as("member")
                .get("/api/v1/resolutions/{id}", id)
                .then()
                .body("sections.title", equalTo(List.of("a sửa", "c")));
    }

    private static void revision(String id, int number, String... titles) {
        Client.as("editor")
                .get("/api/v1/resolutions/{id}/revisions/{number}", id, number)
                .then()
                .statusCode(200)
                .body("revision.number", equalTo(number))
                .body("content.sections.title", equalTo(List.of(titles)));
    }

    @Test
    void whatMakesAPublishedSectionDoneDoesNotChange() {
        String id = Courses.published(section("a"));
        String first = Courses.sectionsOf(id).get(0);
        Courses.edit(id, kept(first, section("a", "\"requirement\": \"MARK_DONE\"")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/sections/0/requirement")));
        Courses.edit(id, section("a", "\"requirement\": \"MARK_DONE\"")).then().statusCode(200);
    }

    @Test
    void planNeedsSomethingThatCountsAndKeepsIt() {
        String reading =
                Courses.published(section("a"), optional("b", "\"requirement\": \"QUIZ_PASSED\""));
        Courses.call(reading, "QUIZ_PASSED")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/completionRule")));
        String asking =
                Courses.published(section("a"), section("b", "\"requirement\": \"QUIZ_PASSED\""));
        Courses.call(asking, "QUIZ_PASSED")
                .then()
                .statusCode(201)
                .body("completionRule", equalTo("QUIZ_PASSED"));
        Courses.edit(asking, kept(Courses.sectionsOf(asking).get(0), section("a")))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/sections")));
        assertThat(Courses.sectionsOf(asking)).hasSize(2);
    }

    @Test
    void whatIsWithdrawnIsGoneForReadersAndStaysForItsEditors() {
        String draft = Courses.draft(section("a"));
        Courses.withdraw(draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("RESOLUTION_NOT_PUBLISHED"));
        String id = Courses.published(section("a"));
        Client.as("member").get("/api/v1/resolutions/{id}", id).then().statusCode(200);
        Courses.withdraw(id)
                .then()
                .statusCode(201)
                .body("reason", equalTo("Văn bản gốc đã được thay thế."));
        Client.as("member").get("/api/v1/resolutions/{id}", id).then().statusCode(404);
        Client.as("editor")
                .get("/api/v1/resolutions/{id}", id)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("Văn bản gốc đã được thay thế."));
        Courses.withdraw(id).then().statusCode(409).body("code", equalTo("RESOLUTION_WITHDRAWN"));
        Courses.edit(id, section("b"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RESOLUTION_WITHDRAWN"));
        Client.as("editor")
                .post("/api/v1/resolutions/{id}/publications", id)
                .then()
                .statusCode(409);
        Courses.call(id, "ALL_REQUIRED")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/resolutionId")));
    }
}
