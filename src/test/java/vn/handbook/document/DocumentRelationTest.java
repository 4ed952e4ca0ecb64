package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class DocumentRelationTest {

    @Test
    void effectsOfTheDemonstrationAgreeWithItsRelations() {
        Client.as("member")
                .queryParam("number", "24-QĐ/TW")
                .get("/api/v1/documents/lookup")
                .then()
                .body("items[0].effect", equalTo("EXPIRED"));
        Client.as("member")
                .queryParam("number", "24-QĐ/TW")
                .queryParam("asOf", "2025-01-19")
                .get("/api/v1/documents/lookup")
                .then()
                .body("items[0].effect", equalTo("IN_FORCE"));
        Client.as("member")
                .queryParam("number", "22-QĐ/TW")
                .queryParam("asOf", "2025-03-01")
                .get("/api/v1/documents/lookup")
                .then()
                .body("items[0].effect", equalTo("PARTLY_EXPIRED"));
        Client.as("member")
                .queryParam("effect", "EXPIRED")
                .queryParam("issuer", "BCHTW")
                .queryParam("count", true)
                .get("/api/v1/documents")
                .then()
                .body("total", equalTo(7));
    }

    @Test
    void replacementCountsOnceItIsPublishedAndNoMoreWhenVoid() {
        String old = Papers.published("{}");
        String later = Papers.draft("{\"effectiveOn\": \"2026-05-01\"}");
        String relation =
                Papers.relate(later, "REPLACES", old).then().statusCode(201).extract().path("id");
        effect(old, "2026-06-01", "IN_FORCE");
        Papers.publish(later);
        effect(old, "2026-06-01", "EXPIRED");
        effect(old, "2026-04-30", "IN_FORCE");
        Client.as("member")
                .get(old)
                .then()
                .body("relations.relation", contains("REPLACES"))
                .body("endsOn", equalTo("2026-05-01"));
        voided(later, relation).then().statusCode(201);
        effect(old, "2026-06-01", "IN_FORCE");
        voided(later, relation).then().statusCode(409);
        Client.as("member").get(old).then().body("relations", empty());
    }

    private static io.restassured.response.Response voided(String paper, String relation) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Ghi nhầm\"}")
                .post(paper + "/relations/" + relation + "/voids");
    }

    private static void effect(String paper, String day, String expected) {
        Client.as("editor")
                .queryParam("asOf", day)
                .get(paper)
                .then()
                .body("effect", equalTo(expected));
    }

    @Test
    void circlesAndTheFutureAreRefused() {
        String a = Papers.published("{}");
        String b = Papers.published("{}");
        String c = Papers.published("{}");
        Papers.relate(a, "AMENDS", b).then().statusCode(201);
        Papers.relate(b, "REPLACES", c).then().statusCode(201);
        Papers.relate(c, "REPEALS", a).then().statusCode(422);
        Papers.relate(c, "GUIDES", a).then().statusCode(201);
        Papers.relate(a, "AMENDS", a).then().statusCode(422);
        Papers.relate(a, "AMENDS", b).then().statusCode(409);
        String later = Papers.published("{\"issuedOn\": \"2026-03-03\"}");
        Papers.relate(a, "BASED_ON", later).then().statusCode(422);
    }

    @Test
    void twoEditorsCannotCloseACircleFromTwoSides() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                String a = Papers.draft("{}");
                String b = Papers.draft("{}");
                List<Callable<Integer>> both =
                        List.of(
                                () -> Papers.relate(a, "REPLACES", b).statusCode(),
                                () -> Papers.relate(b, "REPLACES", a).statusCode());
                List<Integer> answers =
                        pool.invokeAll(both).stream().map(DocumentRelationTest::result).toList();
                assertThat(answers).containsExactlyInAnyOrder(201, 422);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void graphShowsBothDirectionsToADepthAndOnlyWhatIsRead() {
        String hidden =
                Papers.published(
                        "{\"organizationId\": \"%s\", \"audience\": \"SUBTREE\"}"
                                .formatted(Demo.OTHER_CELL));
        String middle = Papers.published("{}");
        String far = Papers.published("{}");
        Papers.relate(hidden, "GUIDES", middle).then().statusCode(201);
        Papers.relate(middle, "BASED_ON", far).then().statusCode(201);
        graph("editor", middle, 1).body("nodes", org.hamcrest.Matchers.hasSize(3));
        graph("member", middle, 3)
                .body("nodes.documentId", containsInAnyOrder(Papers.id(middle), Papers.id(far)))
                .body("edges.relation", contains("BASED_ON"));
        Client.as("member").get(hidden + "/relations").then().statusCode(404);
        graph("member", far, 1).body("nodes.depth", hasItem(1));
    }

    private static io.restassured.response.ValidatableResponse graph(
            String account, String paper, int depth) {
        return Client.as(account)
                .queryParam("depth", depth)
                .get(paper + "/relations")
                .then()
                .statusCode(200);
    }

    @Test
    void hostileGraphCostsNoMoreThanItsLimit() {
        String hub = Papers.published("{}");
        Database.rows(
                """
                insert into document (id, organization_id, audience, joint_issuers, topics, recipients, type, issuer,
                    title, issued_on, secrecy, state, published_at, version, created_at)
                select gen_random_uuid(), organization_id, 'ALL', '{}', '{}', '{}', 'CHARTER', issuer, 'Đồ thị thử',
                    '2026-03-02', 'PUBLIC', 'PUBLISHED', now(), 0, now()
                from document cross join generate_series(1, 60) where id = ?::uuid
                """,
                Papers.id(hub));
        Database.rows(
                """
                insert into document_relation (id, source_id, relation, target_id)
                select gen_random_uuid(), a.id, 'BASED_ON', b.id
                from document a join document b on a.id < b.id
                where a.title = 'Đồ thị thử' and b.title = 'Đồ thị thử'
                """);
        Database.rows(
                """
                insert into document_relation (id, source_id, relation, target_id)
                select gen_random_uuid(), ?::uuid, 'GUIDES', id from document where title = 'Đồ thị thử'
                """,
                Papers.id(hub));
        try {
            Instant begun = Instant.now();
            graph("member", hub, 5).body("truncated", equalTo(true));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        } finally {
            Database.rows(
                    """
                    delete from document_relation where target_id in (
                        select id from document where title = 'Đồ thị thử')
                    """);
            Database.rows("delete from document where title = 'Đồ thị thử'");
        }
    }
}
