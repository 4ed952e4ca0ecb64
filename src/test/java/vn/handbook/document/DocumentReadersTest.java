package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** What readers find around a document: its outline, collections, and how they report errors. */
@HttpTest
class DocumentReadersTest {

    @Test
    void outlineHasAnchorsThatLast() {
        String paper = Papers.published("{}");
        outline(
                        paper,
                        """
                        {"entries": [
                          {"level": 1, "kind": "CHAPTER", "label": "I", "heading": "Quy định chung"},
                          {"level": 2, "kind": "SECTION", "label": "1"},
                          {"level": 3, "kind": "ARTICLE", "label": "1", "heading": "Phạm vi"},
                          {"level": 1, "kind": "CHAPTER", "label": "II"},
                          {"level": 2, "kind": "SECTION", "label": "1"},
                          {"level": 3, "kind": "ARTICLE", "label": "2"}]}
                        """)
                .then()
                .statusCode(200);
        Client.as("member")
                .get(paper + "/outline")
                .then()
                .body(
                        "entries.anchor",
                        contains(
                                "chuong-i",
                                "chuong-i.muc-1",
                                "dieu-1",
                                "chuong-ii",
                                "chuong-ii.muc-1",
                                "dieu-2"))
                .body("entries[0].heading", equalTo("Quy định chung"));
        outline(paper, "{\"entries\": [{\"level\": 2, \"kind\": \"ARTICLE\", \"label\": \"1\"}]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/entries/0/level"));
        outline(
                        paper,
                        """
                        {"entries": [{"level": 1, "kind": "ARTICLE", "label": "1"},
                                     {"level": 1, "kind": "ARTICLE", "label": "1"}]}
                        """)
                .then()
                .statusCode(422);
        outline(
                        paper,
                        "{\"entries\": [{\"level\": 1, \"kind\": \"PART\", \"heading\": \"Tối mật\"}]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_SECRECY_FORBIDDEN"));
    }

    private static Response outline(String paper, String body) {
        return Client.as("editor")
                .header("If-Match", Client.as("editor").get(paper).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .put(paper + "/outline");
    }

    @Test
    void reportIsAnsweredAndItsAuthorIsToldToNobody() {
        String paper = Papers.published("{}");
        String report =
                Client.as("member")
                        .contentType(ContentType.JSON)
                        .body("{\"place\": \"Điều 2\", \"text\": \"Thiếu một chữ\"}")
                        .post(paper + "/error-reports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String inbox =
                Client.as("editor")
                        .queryParam("state", "OPEN")
                        .get("/api/v1/document-error-reports")
                        .then()
                        .statusCode(200)
                        .body("items.id", hasItem(report))
                        .extract()
                        .asString();
        assertThat(inbox).doesNotContain("account", Demo.MEMBER.toString());
        Client.as("member").get("/api/v1/document-error-reports").then().statusCode(403);
        answer(report).then().statusCode(201).body("state", equalTo("ACCEPTED"));
        answer(report).then().statusCode(409);
        Client.as("member")
                .get("/api/v1/me/error-reports")
                .then()
                .body("items[0].answer", equalTo("Sẽ đính chính"));
        Client.as("secretary")
                .get("/api/v1/me/error-reports")
                .then()
                .body("items.id", not(hasItem(report)));
        Client.as("member")
                .contentType(ContentType.JSON)
                .body("{\"text\": \"x\"}")
                .post("/api/v1/documents/{id}/error-reports", Demo.document(903))
                .then()
                .statusCode(404);
    }

    private static Response answer(String report) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .body("{\"accepted\": true, \"answer\": \"Sẽ đính chính\"}")
                .post("/api/v1/document-error-reports/" + report + "/answers");
    }

    @Test
    void collectionKeepsItsOrderAndHidesWhatIsNotRead() {
        String address =
                Client.as("editor")
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"organizationId": "%s", "title": "Tập %s"}
                                """
                                        .formatted(Demo.PROVINCE, System.nanoTime()))
                        .post("/api/v1/document-collections")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Client.as("member").get(address).then().statusCode(404);
        String first = Papers.published("{}");
        String second = Papers.published("{}");
        String hidden = Demo.document(903).toString();
        List<String> order = List.of(Papers.id(second), hidden, Papers.id(first));
        Response filled = fill(address, order);
        filled.then().statusCode(200);
        Client.as("member")
                .queryParam("limit", 1)
                .get(address + "/documents")
                .then()
                .body("items.documentId", contains(Papers.id(second)))
                .body("nextCursor", org.hamcrest.Matchers.notNullValue());
        Client.as("member")
                .queryParam("count", true)
                .get(address + "/documents")
                .then()
                .body("items.documentId", contains(Papers.id(second), Papers.id(first)))
                .body("total", equalTo(2));
        Client.as("editor")
                .get(address + "/documents")
                .then()
                .body("items.documentId", equalTo(order));
        fill(address, List.of(hidden, hidden)).then().statusCode(422);
        fill(address, List.of(java.util.UUID.randomUUID().toString())).then().statusCode(422);
    }

    private static Response fill(String address, List<String> ids) {
        return Client.as("editor")
                .header("If-Match", Client.as("editor").get(address).header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"documentIds\": [\"" + String.join("\", \"", ids) + "\"]}")
                .put(address + "/documents");
    }

    @Test
    void cataloguesAreKeptByThoseWhoAnswerForTheWholeTree() {
        Client.as("member")
                .queryParam("limit", 200)
                .get("/api/v1/catalogs/issuers")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'BCT' }.label", equalTo("Bộ Chính trị"));
        String tag = Client.as("member").get("/api/v1/catalogs/topics").header("ETag");
        Client.as("member")
                .header("If-None-Match", tag)
                .get("/api/v1/catalogs/topics")
                .then()
                .statusCode(304);
        String code = "T" + System.nanoTime();
        add("editor", "topics", code).then().statusCode(201);
        add("editor", "topics", code).then().statusCode(409);
        add("editor", "types", code).then().statusCode(422);
        add("member", "topics", code).then().statusCode(403);
        Client.as("member").get("/api/v1/catalogs/nothing").then().statusCode(404);
        Client.as("editor")
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"retired\": true}")
                .patch("/api/v1/catalogs/topics/" + code)
                .then()
                .statusCode(200);
        Papers.enter("{\"topics\": [\"%s\"]}".formatted(code))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/topics/0"));
    }

    private static Response add(String account, String catalog, String code) {
        return Client.as(account)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"code": "%1$s", "details": {"label": "Lĩnh vực %1$s", "position": 900, "retired": false}}
                        """
                                .formatted(code))
                .post("/api/v1/catalogs/" + catalog);
    }
}
