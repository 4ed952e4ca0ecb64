package vn.handbook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** A reflection from the first word to its acceptance. */
@HttpTest
class ReflectionTest {
    private static final String TEXT = "Ba việc tôi sẽ làm.\nMột là gần dân.";

    private final Author author = Author.of(5);
    private final Author reviewer = Author.of(2);
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
    void draftIsKeptComposedAndChangedOnWhatWasSeenOnly() {
        author.write(Normalizer.normalize(TEXT, Normalizer.Form.NFD), null)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("text", equalTo(TEXT))
                .body("state", equalTo("DRAFT"))
                .body("submittedAt", nullValue());
        String seen = author.mine().header("ETag");
        author.write("Bản hai.", null)
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        author.write("Bản hai.", seen).then().statusCode(200).body("text", equalTo("Bản hai."));
        author.write("Của máy kia.", seen).then().statusCode(412);
        author.mine().then().statusCode(200).body("text", equalTo("Bản hai."));
    }

    @Test
    void whatIsRepeatedChangesNothing() {
        author.write(TEXT, null).then().statusCode(201);
        String tag = author.mine().header("ETag");
        author.write(TEXT, null).then().statusCode(200).header("ETag", tag);
        author.request()
                .header("If-None-Match", tag)
                .get(
                        "/api/v1/me/assignments/{plan}/sections/{section}/reflection",
                        Author.PLAN,
                        Author.SECTION)
                .then()
                .statusCode(304);
    }

    @Test
    void ofTwoPhonesAtOnceOneWins() {
        author.write(TEXT, null).then().statusCode(201);
        String seen = author.mine().header("ETag");
        assertThat(
                        statuses(
                                () -> author.write("Máy một.", seen),
                                () -> author.write("Máy hai.", seen)))
                .containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void ofTwoFirstDraftsAtOnceOneIsKept() {
        assertThat(
                        statuses(
                                () -> author.write("Máy một.", null),
                                () -> author.write("Máy hai.", null)))
                .containsExactlyInAnyOrder(201, 428);
    }

    @Test
    void deletedDraftIsGoneAndDoesNotComeBackFromAnotherPhone() {
        author.write(TEXT, null).then().statusCode(201);
        String seen = author.mine().header("ETag");
        author.delete().then().statusCode(204);
        author.delete().then().statusCode(204);
        author.mine().then().statusCode(404);
        author.write("Sửa muộn.", seen).then().statusCode(412);
        assertThat(Database.rows("select 1 from reflection where member_id = ?", author.id()))
                .isEmpty();
        author.write("Viết lại.", null).then().statusCode(201);
    }

    @Test
    void whatIsHandedInIsNotChangedUntilItIsReturned() {
        String id = author.handIn(TEXT);
        author.write("Thêm.", author.mine().header("ETag"))
                .then()
                .statusCode(409)
                .body("code", equalTo("REFLECTION_HANDED_IN"));
        author.delete().then().statusCode(409);
        author.submit().then().statusCode(409);

        reviewer.review(id, "RETURNED", "Nêu rõ hơn.").then().statusCode(201);
        author.mine()
                .then()
                .body("state", equalTo("RETURNED"))
                .body("remarks", equalTo("Nêu rõ hơn."));
        author.delete().then().statusCode(409);
        author.write("Bản hai.", author.mine().header("ETag")).then().statusCode(200);
        reviewer.read(id).then().statusCode(200).body("text", equalTo(TEXT));
        author.submit().then().statusCode(201).body("number", equalTo(2));
        reviewer.read(id)
                .then()
                .statusCode(200)
                .body("text", equalTo("Bản hai."))
                .body("remarks", nullValue());

        reviewer.review(id, "ACCEPTED", null).then().statusCode(201);
        author.write("Bản ba.", author.mine().header("ETag")).then().statusCode(409);
        author.rounds()
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.text", contains("Bản hai.", TEXT))
                .body("items.outcome", contains("ACCEPTED", "RETURNED"))
                .body("items[1].remarks", equalTo("Nêu rõ hơn."));
    }

    @Test
    void acceptanceCompletesTheSectionSinceItWasHandedIn() {
        String id = author.handIn(TEXT);
        Object submittedAt = author.mine().path("submittedAt");
        completedAt().then().body("sections[4].completedAt", nullValue());
        reviewer.review(id, "ACCEPTED", "Tốt.").then().statusCode(201);
        completedAt().then().body("sections[4].completedAt", equalTo(submittedAt));
    }

    @Test
    void returningNeedsRemarks() {
        String id = author.handIn(TEXT);
        reviewer.review(id, "RETURNED", null)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/remarks"));
        completedAt().then().body("sections[4].completedAt", nullValue());
    }

    @Test
    void ofTwoReviewsAtOnceOneWins() {
        String id = author.handIn(TEXT);
        String seen = reviewer.read(id).header("ETag");
        assertThat(
                        statuses(
                                () -> reviewer.review(id, seen, "ACCEPTED", null),
                                () -> reviewer.review(id, seen, "RETURNED", "Sửa.")))
                .containsExactlyInAnyOrder(201, 409);
        author.rounds().then().body("items", hasSize(1));
    }

    @Test
    void reviewIsOfWhatWasRead() {
        String id = author.handIn(TEXT);
        String seen = reviewer.read(id).header("ETag");
        reviewer.review(id, "RETURNED", "Sửa.").then().statusCode(201);
        author.write("Khác hẳn.", author.mine().header("ETag")).then().statusCode(200);
        author.submit().then().statusCode(201);
        reviewer.review(id, seen, "ACCEPTED", null).then().statusCode(412);
    }

    @Test
    void submissionIsOfWhatWasSeen() {
        author.write(TEXT, null).then().statusCode(201);
        String seen = author.mine().header("ETag");
        author.write("Máy kia viết.", seen).then().statusCode(200);
        author.submit(seen).then().statusCode(412);
    }

    @Test
    void readingIsInTheAuthorsAccessLog() {
        String id = author.handIn(TEXT);
        int known = readings();
        reviewer.read(id).then().statusCode(200);
        assertThat(readings()).isEqualTo(known + 1);
        accessLog().body("items[0].bySelf", equalTo(false));
    }

    @Test
    void fiftyThousandLettersFitAndOneMoreDoesNot() {
        author.write("ế".repeat(50_001), null)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
        author.write("ế".repeat(50_000), null).then().statusCode(201);
        // Becomes three letters each
        author.write("\uFB2C".repeat(20_000), author.mine().header("ETag"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void onlySectionsThatAskForOneHaveOne() {
        author.request()
                .contentType("application/json")
                .body("{\"text\": \"Bài.\"}")
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/reflection",
                        Author.PLAN,
                        Demo.section(3, 1))
                .then()
                .statusCode(404);
        author.request()
                .contentType("application/json")
                .body("{\"text\": \"Bài.\"}")
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/reflection",
                        Demo.plan(1),
                        Author.SECTION)
                .then()
                .statusCode(404);
    }

    @Test
    void exportIsTheAuthorsAndHasEveryRound() {
        Author.of(1).submit().then().statusCode(201);
        Client.as("member")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body("data.reflections.own[0].state", equalTo("SUBMITTED"))
                .body("data.reflections.own[0].rounds[0].text", notNullValue());
        Client.as("secretary")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body("data.reflections.own", hasSize(0))
                .body("data.reflections.reviewerOf", hasSize(1));
    }

    private int readings() {
        return accessLog()
                .extract()
                .jsonPath()
                .getList("items.findAll { it.action == 'REFLECTION_READ' }")
                .size();
    }

    private ValidatableResponse accessLog() {
        return author.request()
                .queryParam("limit", 200)
                .get("/api/v1/me/access-log")
                .then()
                .statusCode(200);
    }

    private Response completedAt() {
        return author.request().get("/api/v1/me/assignments/{id}", Author.PLAN);
    }

    @SafeVarargs
    private static List<Integer> statuses(Supplier<Response>... requests) {
        return Stream.of(requests)
                .map(request -> CompletableFuture.supplyAsync(() -> request.get().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
