package vn.handbook.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class PositionTest {

    @AfterEach
    void fell() {
        Branch.fell();
    }

    @Test
    void whoWasSecretaryWhenIsKnownAndThereIsOneAtATime() {
        UUID cell = cell();
        UUID first = Branch.member(cell, "OFFICIAL");
        UUID second = Branch.member(cell, "OFFICIAL");
        Response appointed = appoint(cell, first, "SECRETARY", "2026-01-10");
        appointed.then().statusCode(201).body("kind", equalTo("SECRETARY"));
        appoint(cell, second, "SECRETARY", "2026-03-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("POSITION_TAKEN"));
        appoint(cell, second, "DEPUTY_SECRETARY", "2026-03-01").then().statusCode(201);
        appoint(cell, second, "DEPUTY_SECRETARY", "2026-04-01").then().statusCode(409);
        String address = appointed.header("Location");
        end(address, "2025-12-31", appointed.header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/heldTo"));
        end(address, "2026-02-28", "\"9\"").then().statusCode(412);
        Response ended = end(address, "2026-02-28", appointed.header("ETag"));
        ended.then().statusCode(201).body("endedDecisionNumber", equalTo("77-QĐ/ĐU"));
        appoint(cell, second, "SECRETARY", "2026-03-01").then().statusCode(201);
        on(cell, "2026-02-28").body("items.memberId", contains(first.toString()));
        on(cell, "2026-03-01").body("items.kind", hasSize(2));
        on(cell, "2025-12-31").body("items", hasSize(0));
        Client.as("officer")
                .get("/api/v1/organizations/" + cell + "/positions?limit=1&count=true")
                .then()
                .body("total", equalTo(3))
                .body("items", hasSize(1));
        Client.as("officer")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(ended.header("ETag")));
    }

    @Test
    void probationaryMembersAndStrangersAreNotElected() {
        UUID cell = cell();
        for (UUID wrong : new UUID[] {Branch.member(cell, "PROBATIONARY"), UUID.randomUUID()}) {
            appoint(cell, wrong, "SECRETARY", "2026-01-10")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/memberId"));
        }
    }

    @Test
    void positionsEndWithTheOrganization() {
        UUID commune = Branch.commune("Đảng bộ xã Chức Vụ");
        UUID stays = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ Ở");
        UUID goes = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ Đi");
        appoint(goes, Branch.member(goes, "OFFICIAL"), "SECRETARY", "2026-01-10");
        Branch.merge(stays, "2026-03-01", goes).then().statusCode(201);
        Client.as("officer")
                .get("/api/v1/organizations/" + goes + "/positions")
                .then()
                .body("items.heldTo", contains("2026-03-01"));
        on(stays, "2026-03-01").body("items", hasSize(0));
    }

    @Test
    void S_043_onlyTheCommitteesOfficersAppoint() {
        for (String account : new String[] {"admin", "editor", "secretary", "member"}) {
            Client.as(account)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/v1/organizations/" + Demo.CELL + "/positions")
                    .then()
                    .statusCode(403);
        }
        Client.with(Branch.officerOf(Demo.OTHER_COMMUNE))
                .get("/api/v1/organizations/" + Demo.CELL + "/positions")
                .then()
                .statusCode(404);
        Client.as("member")
                .get("/api/v1/organizations/" + Demo.CELL + "/positions?asOf=2025-08-01")
                .then()
                .statusCode(200)
                .body("items.kind", contains("SECRETARY"));
    }

    private static UUID cell() {
        return Branch.create(
                Branch.commune("Đảng bộ xã Chức Vụ"), "GRASSROOTS_CELL", "Chi bộ có bí thư");
    }

    private static Response appoint(UUID organization, UUID member, String kind, String from) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"memberId": "%s", "kind": "%s", "heldFrom": "%s",
                         "decisionNumber": "31-QĐ/ĐU", "decidedOn": "2026-01-05"}
                        """
                                .formatted(member, kind, from))
                .post("/api/v1/organizations/" + organization + "/positions");
    }

    private static Response end(String address, String heldTo, String seen) {
        return Client.as("officer")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"heldTo": "%s", "decisionNumber": "77-QĐ/ĐU", "decidedOn": "2026-02-20"}
                        """
                                .formatted(heldTo))
                .post(address + "/endings");
    }

    private static io.restassured.response.ValidatableResponse on(UUID organization, String day) {
        return Client.as("officer")
                .get("/api/v1/organizations/" + organization + "/positions?asOf=" + day)
                .then()
                .statusCode(200);
    }
}
