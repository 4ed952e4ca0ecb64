package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class DocumentSecurityTest {
    private static final String PATH = "/api/v1/documents";

    @ParameterizedTest
    @ValueSource(strings = {"", "/relations", "/versions", "/outline"})
    void S_041_whatIsNotReadAndWhatIsNotThereAreAnsweredAlike(String part) {
        Response hidden = Client.as("member").get(PATH + "/" + Demo.document(903) + part);
        Response none = Client.as("member").get(PATH + "/" + UUID.randomUUID() + part);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(hidden.jsonPath().<Object>get("code")).isEqualTo(none.path("code"));
        assertThat(hidden.jsonPath().<Object>get("detail")).isEqualTo(none.path("detail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state", "publishedAt", "version", "id", "createdAt", "endsOn", "effect"})
    void S_044_whatTheServiceSetsCannotBeSent(String member) {
        String change = "{\"%s\": \"PUBLISHED\"}".formatted(member);
        Papers.enter(change).then().statusCode(400).body("errors.pointer", hasItem("/" + member));
        String draft = Papers.draft("{}");
        Papers.patch(draft, change).then().statusCode(400);
        Client.as("editor").get(draft).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void S_056_unusualCharactersAreKeptAndImpossibleOnesRefused() {
        String title = "Kế hoạch \u202eđảo\u202c zero\u200bwidth 🙂";
        String draft = Papers.draft("{\"title\": \"%s\"}".formatted(title));
        Client.as("editor").get(draft).then().body("title", equalTo(title));
        Papers.enter("{\"title\": \"a\\u0000b\"}").then().statusCode(400);
    }

    @Test
    void S_057_textIsKeptComposed() {
        String title = "Nghị quyết về hoà bình";
        String draft =
                Papers.draft(
                        "{\"title\": \"%s\"}"
                                .formatted(Normalizer.normalize(title, Normalizer.Form.NFD)));
        Client.as("editor").get(draft).then().body("title", equalTo(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=issuer", "organization.name=x", "d.state=DRAFT", "searchText=a"})
    void S_065_listsKnowTheirFiltersOnly(String query) {
        Client.as("member").get(PATH + "?" + query).then().statusCode(400);
        Client.as("member").get(PATH + "/changes?" + query).then().statusCode(400);
        Client.as("member").get("/api/v1/catalogs/topics?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "' or '1'='1",
                "1-NQ/TW'; select pg_sleep(3); --",
                "%",
                "\\",
                "$$",
                "?1",
                ":roots"
            })
    void S_066_whatIsLookedUpIsNeverSql(String typed) {
        for (String parameter : List.of("issuer", "term", "topic", "lookup")) {
            Instant begun = Instant.now();
            Response answer =
                    parameter.equals("lookup")
                            ? Client.as("member").queryParam("number", typed).get(PATH + "/lookup")
                            : Client.as("member").queryParam(parameter, typed).get(PATH);
            assertThat(answer.statusCode()).isIn(200, 400);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
        Client.as("member").get("/api/v1/catalogs/{which}", typed).then().statusCode(404);
    }

    @Test
    void S_069_ofTwoEditsOnOneTagExactlyOneIsTaken() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            String draft = Papers.draft("{}");
            for (int round = 0; round < 30; round++) {
                String tag = Client.as("editor").get(draft).header("ETag");
                int number = round;
                List<Callable<Integer>> both =
                        Stream.of("A", "B")
                                .<Callable<Integer>>map(
                                        who -> () -> patch(draft, tag, who + number))
                                .toList();
                var answers = pool.invokeAll(both);
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .containsExactlyInAnyOrder(200, 412);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static int patch(String draft, String tag, String place) {
        return Client.as("editor")
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"place\": \"%s\"}".formatted(place))
                .patch(draft)
                .statusCode();
    }

    @Test
    void S_070_repeatedRelationIsRecordedOnce() {
        String source = Papers.draft("{}");
        String target = Papers.published("{}");
        String key = UUID.randomUUID().toString();
        String first = relate(source, target, key).then().statusCode(201).extract().path("id");
        relate(source, target, key).then().statusCode(201).body("id", equalTo(first));
        assertThat(
                        Database.rows(
                                "select 1 from document_relation where source_id = ?::uuid",
                                Papers.id(source)))
                .hasSize(1);
    }

    private static Response relate(String source, String target, String key) {
        return Client.as("editor")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(
                        "{\"relation\": \"GUIDES\", \"targetId\": \"%s\"}"
                                .formatted(Papers.id(target)))
                .post(source + "/relations");
    }

    @Test
    void S_071_repeatedParameterIsRefused() {
        Client.as("member").get(PATH + "/lookup?number=57&number=58").then().statusCode(400);
        Client.as("member").get(PATH + "?asOf=2026-01-01&asOf=2026-01-02").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-29", "2026-13-01", "31/03/2026", "2026-1-1"})
    void S_074_impossibleDaysAreRefused(String day) {
        Client.as("member").queryParam("asOf", day).get(PATH).then().statusCode(400);
        Papers.enter("{\"effectiveOn\": \"%s\"}".formatted(day)).then().statusCode(400);
    }
}
