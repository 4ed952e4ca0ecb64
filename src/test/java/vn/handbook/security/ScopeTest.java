package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Tokens;

@HttpTest
class ScopeTest {
    private static final String DRAFT =
            """
            {"organizationId": "01978400-0000-7001-8000-000000000001", "audience": "ALL",
             "number": "9871-KH/TU", "type": "PLAN", "issuer": "TU_LAM_GIANG",
             "title": "Dự thảo", "issuedOn": "2026-03-02", "secrecy": "PUBLIC"}\
            """;

    private static String memberOf(UUID cell) {
        return Database.rows(
                        "select id from member where organization_id = ? order by id limit 1", cell)
                .get(0)
                .get(0)
                .toString();
    }

    private static List<List<Object>> register() {
        return Database.rows("select id, version from member order by id");
    }

    @Test
    void S_040_aMemberReadsAndChangesNobodyInTheRegister() {
        List<List<Object>> before = register();
        for (String id : List.of(Register.MEMBER, memberOf(Demo.OTHER_CELL))) {
            String address = Register.PATH + "/" + id;
            refused(as("member").get(address), 403, "FORBIDDEN");
            refused(
                    as("member")
                            .header("If-Match", "*")
                            .contentType("application/merge-patch+json")
                            .body("{\"phone\": \"0999999999\"}")
                            .patch(address),
                    403,
                    "FORBIDDEN");
        }
        assertThat(register()).isEqualTo(before);
    }

    @Test
    void S_040_aMemberSeesNoPapersOfAnotherCell() {
        refused(as("member").get("/api/v1/documents/" + Demo.document(903)), 404, "NOT_FOUND");
        as("member").get("/api/v1/documents/" + Demo.document(902)).then().statusCode(200);
    }

    @Test
    void S_041_foreignAndMissingLookTheSame() {
        Response foreign = as("secretary").get(Register.PATH + "/" + memberOf(Demo.OTHER_CELL));
        Response missing = as("secretary").get(Register.PATH + "/" + UUID.randomUUID());
        assertThat(shape(foreign)).isEqualTo(shape(missing)).contains("NOT_FOUND");
        Response hidden = as("member").get("/api/v1/documents/" + Demo.document(903));
        Response none = as("member").get("/api/v1/documents/" + UUID.randomUUID());
        assertThat(shape(hidden)).isEqualTo(shape(none)).contains("NOT_FOUND");
    }

    @Test
    void S_041_aDraftIsNotThereForItsFutureReaders() {
        String address =
                as("editor")
                        .contentType("application/json")
                        .body(DRAFT)
                        .post("/api/v1/documents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        try {
            Response draft = as("member").get(address);
            Response none = as("member").get("/api/v1/documents/" + UUID.randomUUID());
            assertThat(shape(draft)).isEqualTo(shape(none)).contains("NOT_FOUND");
        } finally {
            Database.rows("delete from document where number = '9871-KH/TU'");
        }
    }

    @Test
    void S_041_anIdentifierThatIsTakenIsToldWithoutAWordOnWhere() {
        String far = as("member").get("/api/v1/me").path("member.citizenId");
        String near = "000170999999";
        try {
            entered(near).then().statusCode(201);
            assertThat(Answer.shape(entered(far)))
                    .isEqualTo(Answer.shape(entered(near)))
                    .contains("MEMBER_IDENTIFIER_TAKEN");
        } finally {
            Register.tidy();
        }
    }

    /** By an officer of a commune in which the demonstration's member does not live. */
    private static Response entered(String citizenId) {
        String officer =
                Tokens.ofRole(
                        UUID.randomUUID().toString(), "COMMITTEE_OFFICER", Demo.OTHER_COMMUNE);
        return Client.with(officer)
                .contentType("application/json")
                .body(
                        Register.memberWith("citizenId", '"' + citizenId + '"')
                                .replace(Register.CELL, Register.OTHER_CELL))
                .post(Register.PATH);
    }

    /** The answer without what is different each time. */
    private static String shape(Response answer) {
        Map<String, Object> body = answer.jsonPath().getMap("");
        body.remove("traceId");
        body.remove("instance");
        return answer.statusCode() + " " + body;
    }

    @Test
    void S_042_aSecretarySeesTheOwnCellOnly() {
        long own =
                (Long)
                        Database.rows(
                                        "select count(*) from member where organization_id = ?",
                                        Demo.CELL)
                                .get(0)
                                .get(0);
        for (String query : List.of("", "&q=nguyen", "&status=OFFICIAL")) {
            Response page = as("secretary").get(Register.PATH + "?limit=200&count=true" + query);
            page.then()
                    .statusCode(200)
                    .body("items.organizationId", everyItem(equalTo(Demo.CELL.toString())));
            assertThat(page.jsonPath().getLong("total"))
                    .isEqualTo(page.jsonPath().getList("items").size())
                    .isLessThanOrEqualTo(own);
        }
    }

    @Test
    void S_042_askingForAnotherCellFindsNothing() {
        Response page =
                as("secretary")
                        .queryParam("organizationId", Demo.OTHER_CELL.toString())
                        .queryParam("count", true)
                        .get(Register.PATH);
        assertThat(page.statusCode() == 404 || page.jsonPath().getLong("total") == 0).isTrue();
        assertThat(page.asString()).doesNotContain("fullName");
    }

    @Test
    void S_042_reportsOutsideTheScopeAreNotThere() {
        refused(
                as("secretary")
                        .queryParam("planId", Demo.plan(1).toString())
                        .queryParam("organizationId", Demo.OTHER_CELL.toString())
                        .get("/api/v1/reports/study"),
                404,
                "NOT_FOUND");
    }

    @Test
    void S_044_anotherCellsMemberCannotBeEnteredByAnOfficerOfOne() {
        long before = Register.count();
        refused(
                as("secretary")
                        .contentType("application/json")
                        .body(Register.member())
                        .post(Register.PATH),
                403,
                "FORBIDDEN");
        assertThat(Register.count()).isEqualTo(before);
    }

    @Test
    void S_045_identifiersAreMaskedForOthersAndWholeForTheirOwner() {
        as("officer")
                .get(Register.PATH + "/" + Register.MEMBER)
                .then()
                .body("citizenId", containsString("•••"))
                .body("phone", containsString("•••"))
                .body("cardNumber", containsString("•••"));
        as("officer")
                .get(Register.PATH + "?limit=5")
                .then()
                .body("items.citizenId", everyItem(nullValue()))
                .body("items.phone", everyItem(nullValue()));
        as("member")
                .get("/api/v1/me")
                .then()
                .body("member.id", equalTo(Register.MEMBER))
                .body("member.citizenId", matchesPattern("[0-9]{12}"));
    }
}
