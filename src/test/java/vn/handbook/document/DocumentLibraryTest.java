package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class DocumentLibraryTest {
    private static final AtomicInteger SERIAL = new AtomicInteger(7000);

    @ParameterizedTest
    @CsvSource({
        "57-NQ/TW,57-NQ/TW",
        "57 nq tw,57-NQ/TW",
        "nghị quyết 57,57-NQ/TW",
        "nghi quyet so 57,57-NQ/TW",
        "NQ57,57-NQ/TW",
        "chuyển đổi số quốc gia,57-NQ/TW",
        "chuyen doi so quoc gia,57-NQ/TW",
        "dang phi,342-QĐ/TW",
        "đảng phí,342-QĐ/TW",
        "trách nhiệm nêu gương,08-QĐi/TW",
        "bảo hiểm xã hội,28-NQ/TW"
    })
    void bestMatchComesFirst(String typed, String number) {
        Client.as("member")
                .queryParam("q", typed)
                .get("/api/v1/documents")
                .then()
                .statusCode(200)
                .body("items[0].number", equalTo(number));
    }

    @Test
    void numberOfTwoTermsFindsBothDocuments() {
        Client.as("member")
                .queryParam("q", "18-nq/tw")
                .queryParam("limit", 2)
                .get("/api/v1/documents")
                .then()
                .body("items.number", everyItem(equalTo("18-NQ/TW")))
                .body("items.issuedOn", contains("2022-06-16", "2017-10-25"));
        Client.as("member")
                .queryParam("q", "18-NQ/TW 2017")
                .get("/api/v1/documents")
                .then()
                .body("items[0].issuedOn", equalTo("2017-10-25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!! & | ( )", "'", "%", "a:* & !b", "\"", "\\", "🙂"})
    void operatorsAndPunctuationFindNothingAndBreakNothing(String typed) {
        Client.as("member").queryParam("q", typed).get("/api/v1/documents").then().statusCode(200);
    }

    @Test
    void searchPagesShowEveryHitOnce() {
        var ids = new ArrayList<String>();
        String cursor = null;
        int total;
        do {
            var request =
                    Client.as("member")
                            .queryParam("q", "đảng")
                            .queryParam("limit", 5)
                            .queryParam("count", true);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/api/v1/documents").then().statusCode(200).extract().jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            total = page.getInt("total");
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(ids).hasSize(total).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void filtersNarrowTheList() {
        Client.as("member")
                .queryParam("type", "DIRECTIVE")
                .queryParam("year", 2025)
                .queryParam("count", true)
                .get("/api/v1/documents")
                .then()
                .body("items.type", everyItem(equalTo("DIRECTIVE")))
                .body("items.issuedOn.collect { it.substring(0, 4) }", everyItem(equalTo("2025")))
                .body("total", equalTo(3));
    }

    @Test
    void relationsAreShownFromBothSides() {
        JsonPath guidance =
                Client.as("member")
                        .queryParam("q", "42-HD/BTCTW")
                        .get("/api/v1/documents")
                        .then()
                        .extract()
                        .jsonPath();
        JsonPath directive =
                Client.as("member")
                        .queryParam("q", "50-CT/TW")
                        .get("/api/v1/documents")
                        .then()
                        .extract()
                        .jsonPath();
        Client.as("member")
                .get("/api/v1/documents/{id}", guidance.getString("items[0].id"))
                .then()
                .body("relations", hasSize(1))
                .body("relations[0].relation", equalTo("GUIDES"))
                .body("relations[0].direction", equalTo("OUTGOING"))
                .body("relations[0].number", equalTo("50-CT/TW"));
        Client.as("member")
                .get("/api/v1/documents/{id}", directive.getString("items[0].id"))
                .then()
                .body(
                        "relations.find { it.number == '42-HD/BTCTW' }.direction",
                        equalTo("INCOMING"));
    }

    @Test
    void draftIsSeenByItsEditorsOnlyUntilItIsPublished() {
        String address = draft("PUBLIC", "ALL").then().statusCode(201).extract().header("Location");
        Client.as("member").get(address).then().statusCode(404);
        Client.as("officer").get(address).then().statusCode(404);
        Client.as("editor").get(address).then().statusCode(200).body("state", equalTo("DRAFT"));

        Papers.publish(address);
        Client.as("member").get(address).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        Papers.step(address, "publications", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("DOCUMENT_STAGE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "HIGHLY_SECRET", "TOP_SECRET"})
    void secretDocumentIsRefusedAndNothingOfItKept(String secrecy) {
        int before = countOfDrafts();
        draft(secrecy, "ALL")
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_SECRECY_FORBIDDEN"));
        assertThat(countOfDrafts()).isEqualTo(before);
    }

    @Test
    void papersOfACellStayInTheCellAndWithThoseAboveIt() {
        UUID ofMyCell = Demo.document(902);
        UUID ofAnotherCell = Demo.document(903);
        Client.as("member").get("/api/v1/documents/{id}", ofMyCell).then().statusCode(200);
        Client.as("member").get("/api/v1/documents/{id}", ofAnotherCell).then().statusCode(404);
        Client.as("officer").get("/api/v1/documents/{id}", ofAnotherCell).then().statusCode(200);
        Client.as("member")
                .queryParam("q", "nghị quyết sinh hoạt chi bộ")
                .queryParam("count", true)
                .get("/api/v1/documents")
                .then()
                .body("items.id", hasItem(ofMyCell.toString()))
                .body("items.id", not(hasItem(ofAnotherCell.toString())));
        Client.as("member")
                .queryParam("issuer", "CB_DOAI_TAN_GIANG")
                .queryParam("count", true)
                .get("/api/v1/documents")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void sameDocumentIsNotEnteredTwice() {
        String body = body(SERIAL.incrementAndGet(), "PUBLIC", "ALL");
        enter(body).then().statusCode(201);
        enter(body).then().statusCode(409).body("code", equalTo("DOCUMENT_EXISTS"));
    }

    @Test
    void symbolMustBeThatOfTheType() {
        enter(body(SERIAL.incrementAndGet(), "PUBLIC", "ALL").replace("-KH/", "-NQ/"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/number"));
    }

    @Test
    void readersWriteNothing() {
        for (String reader : new String[] {"member", "secretary", "officer", "admin"}) {
            Client.as(reader)
                    .contentType(ContentType.JSON)
                    .body(body(SERIAL.incrementAndGet(), "PUBLIC", "ALL"))
                    .post("/api/v1/documents")
                    .then()
                    .statusCode(403);
            Client.as(reader)
                    .post("/api/v1/documents/{id}/publications", Demo.document(1))
                    .then()
                    .statusCode(403);
        }
    }

    private static Response draft(String secrecy, String audience) {
        return enter(body(SERIAL.incrementAndGet(), secrecy, audience));
    }

    private static Response enter(String body) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/documents");
    }

    private static String body(int serial, String secrecy, String audience) {
        return """
               {"organizationId": "%s", "audience": "%s", "number": "%d-KH/TU", "type": "PLAN",
                "issuer": "TU_LAM_GIANG", "term": "XIV", "title": "Kế hoạch thử nghiệm",
                "issuedOn": "2026-03-02", "secrecy": "%s"}
               """
                .formatted(Demo.PROVINCE, audience, serial, secrecy);
    }

    private static int countOfDrafts() {
        return Client.as("editor")
                .queryParam("state", "DRAFT")
                .queryParam("count", true)
                .get("/api/v1/documents")
                .then()
                .extract()
                .path("total");
    }

    /** The relations that a reader sees are part of what the reader keeps. */
    @Test
    void readersCopyIsOutdatedByANewRelationAndIsNobodyElses() {
        UUID document = Demo.document(60);
        String address = "/api/v1/documents/" + document;
        String before = Client.as("member").get(address).header("ETag");
        String draft = draft("PUBLIC", "ALL").then().extract().path("id");
        Database.rows(
                "insert into document_relation (id, source_id, relation, target_id) values (?, ?, 'GUIDES', ?)",
                UUID.randomUUID(),
                UUID.fromString(draft),
                document);
        Client.as("member").header("If-None-Match", before).get(address).then().statusCode(304);
        String editors = Client.as("editor").get(address).header("ETag");
        assertThat(editors).isNotEqualTo(before);
        Client.as("member").header("If-None-Match", editors).get(address).then().statusCode(200);

        Papers.publish("/api/v1/documents/" + draft);
        Client.as("member")
                .header("If-None-Match", before)
                .get(address)
                .then()
                .statusCode(200)
                .header("Vary", containsString("Authorization"));
        Database.rows("delete from document_relation where source_id = ?", UUID.fromString(draft));
    }
}
