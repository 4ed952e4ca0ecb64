package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class DocumentWorkflowTest {

    @Test
    void documentGoesThroughReviewToItsReadersAndBack() {
        String paper = Papers.draft("{}");
        Papers.step(paper, "publications", null).then().statusCode(409);
        Papers.step(paper, "submissions", null).then().statusCode(201);
        Papers.step(paper, "returns", "Thiếu nơi nhận").then().statusCode(201);
        Papers.step(paper, "submissions", null).then().statusCode(201);
        Client.as("member").get(paper).then().statusCode(404);
        Papers.step(paper, "publications", null).then().statusCode(201);
        Client.as("member").get(paper).then().statusCode(200);
        Papers.step(paper, "withdrawals", "Nhập nhầm").then().statusCode(201);
        Client.as("member").get(paper).then().statusCode(404);
        Client.as("editor").get(paper).then().body("state", equalTo("WITHDRAWN"));
        Papers.step(paper, "publications", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("DOCUMENT_STAGE"));
        Client.as("editor")
                .get(paper + "/transitions")
                .then()
                .body(
                        "items.kind",
                        contains("WITHDRAWN", "PUBLISHED", "SUBMITTED", "RETURNED", "SUBMITTED"))
                .body("items[3].reason", equalTo("Thiếu nơi nhận"));
        Client.as("member").get(paper + "/transitions").then().statusCode(403);
    }

    @Test
    void S_068_stepsAndEditsNeedWhatTheEditorHasSeen() {
        String paper = Papers.draft("{}");
        Client.as("editor").post(paper + "/submissions").then().statusCode(428);
        Client.as("editor")
                .header("If-Match", "\"7\"")
                .post(paper + "/submissions")
                .then()
                .statusCode(412);
        Client.as("editor")
                .contentType("application/merge-patch+json")
                .body("{\"place\": \"Hoà Lam\"}")
                .patch(paper)
                .then()
                .statusCode(428);
        Papers.patch(paper, "{\"place\": \"Hoà Lam\", \"urgency\": \"EXPRESS\"}")
                .then()
                .statusCode(200)
                .body("place", equalTo("Hoà Lam"))
                .body("urgency", equalTo("EXPRESS"));
    }

    @Test
    void everyAttributeOfTheFormIsKept() {
        String paper =
                Papers.draft(
                        """
                        {"place": "Lam Giang", "signer": {"name": "Trần Văn Lam", "capacity": "T/M Ban Thường vụ",
                         "position": "Bí thư"}, "recipients": ["Các đảng uỷ", "Lưu Văn phòng"], "urgency": "URGENT",
                         "circulation": "Lưu hành đến chi bộ", "contact": "Văn phòng, 000", "topics": ["STUDY", "DIGITAL"],
                         "effectiveOn": "2026-04-01", "expiredOn": "2027-04-01", "jointIssuers": ["BCT"]}
                        """);
        Client.as("editor")
                .get(paper)
                .then()
                .body("signer.capacity", equalTo("T/M Ban Thường vụ"))
                .body("recipients", contains("Các đảng uỷ", "Lưu Văn phòng"))
                .body("topics", contains("STUDY", "DIGITAL"))
                .body("jointIssuers", contains("BCT"))
                .body("symbol", equalTo("KH"))
                .body("typeLabel", equalTo("Kế hoạch"))
                .body("issuerLabel", equalTo("Tỉnh uỷ Lam Giang"))
                .body("endsOn", equalTo("2027-04-01"));
        for (String[] day :
                new String[][] {
                    {"2026-03-31", "NOT_YET"}, {"2026-04-01", "IN_FORCE"}, {"2027-04-01", "EXPIRED"}
                }) {
            Client.as("editor")
                    .queryParam("asOf", day[0])
                    .get(paper)
                    .then()
                    .body("effect", equalTo(day[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, NOBODY, /issuer",
        "term, XXX, /term",
        "number, 5-NQ/TU, /number",
        "effectiveOn, 2026-03-01, /effectiveOn",
        "expiredOn, 2026-03-02, /expiredOn",
        "expiredOn, 2226-03-02, /expiredOn",
        "issuedOn, 1929-01-01, /issuedOn",
        "issuedOn, 2999-01-01, /issuedOn"
    })
    void S_074_whatTheCatalogueOrTheCalendarDoesNotKnowIsNamed(
            String member, String value, String pointer) {
        Papers.enter("{\"%s\": \"%s\"}".formatted(member, value))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void publishedDocumentIsCorrectedByVersionsOnly() {
        String paper = Papers.published("{}");
        Papers.patch(paper, "{\"title\": \"Khác\"}").then().statusCode(409);
        Papers.version(paper, "ERRATUM", "{\"title\": \"Kế hoạch đã đính chính\"}")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("changes.member", contains("title"))
                .body("changes[0].after", equalTo("Kế hoạch đã đính chính"));
        Papers.version(paper, "ERRATUM", "{\"title\": \"Kế hoạch đã đính chính\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("DOCUMENT_UNCHANGED"));
        Client.as("member")
                .get(paper + "/versions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("Nhập thiếu chữ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"Kế hoạch (mật) của tỉnh\"}",
                "{\"summary\": \"TUYET MAT\"}",
                "{\"circulation\": \"T\u1ed1i m\u1eadt\"}",
                "{\"recipients\": [\"Độ mật: Mật\"]}",
                "{\"signer\": {\"name\": \"Tối mật\"}}",
                "{\"secrecy\": \"TOP_SECRET\"}"
            })
    void secrecyAnywhereInTheMetadataIsRefusedAndAudited(String change) {
        long documents = Database.count("document");
        long refusals = refusals();
        Papers.enter(change)
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_SECRECY_FORBIDDEN"));
        String draft = Papers.draft("{}");
        Papers.patch(draft, change).then().statusCode(422);
        assertThat(Database.count("document")).isEqualTo(documents + 1);
        assertThat(refusals()).isEqualTo(refusals + 2);
    }

    private static long refusals() {
        return (Long)
                Database.rows(
                                "select count(*) from audit_event where action = 'DOCUMENT_SECRECY_REFUSED'")
                        .get(0)
                        .get(0);
    }

    @Test
    void rolesNarrowTheAudienceWhereTheyAreHeld() {
        String secretaries =
                Papers.published(
                        """
                        {"audience": "SUBTREE", "audienceRoles": ["CELL_SECRETARY"], "secrecy": "INTERNAL",
                         "circulation": "Lưu hành đến bí thư chi bộ"}
                        """);
        Client.as("secretary").get(secretaries).then().statusCode(200);
        Client.as("member").get(secretaries).then().statusCode(404);
        String id = secretaries.substring(secretaries.lastIndexOf('/') + 1);
        Client.as("member")
                .queryParam("issuer", "TU_LAM_GIANG")
                .queryParam("limit", 200)
                .get("/api/v1/documents")
                .then()
                .body("items.id", not(hasItem(id)));
        String ofAnotherCommune =
                Papers.published(
                        """
                        {"organizationId": "%s", "audience": "SUBTREE", "audienceRoles": ["CELL_SECRETARY"]}
                        """
                                .formatted(Demo.OTHER_COMMUNE));
        Client.as("secretary").get(ofAnotherCommune).then().statusCode(404);
    }

    @Test
    void lookUpFindsEveryDocumentWithTheNumberHoweverItIsTyped() {
        for (String typed : new String[] {"18-NQ/TW", "18 nq tw", "NQ18", "nghi quyet so 18"}) {
            Client.as("member")
                    .queryParam("number", typed)
                    .queryParam("count", true)
                    .get("/api/v1/documents/lookup")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(2))
                    .body("items.term", contains("XIII", "XII"));
        }
        Client.as("member")
                .queryParam("number", "không phải số")
                .get("/api/v1/documents/lookup")
                .then()
                .statusCode(400);
        Client.as("member").get("/api/v1/documents/lookup").then().statusCode(400);
    }
}
