package vn.handbook.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class OrganizationLifeTest {

    @AfterEach
    void fell() {
        assertThat(Branch.brokenPaths()).isEmpty();
        Branch.fell();
    }

    @Test
    void organizationIsCreatedRenamedRetypedMovedAndClosedAndEveryDayOfItStaysReadable() {
        UUID commune = Branch.commune("Đảng bộ xã Cũ");
        UUID other = Branch.commune("Đảng bộ xã Kia");
        UUID cell = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ thôn Đồi");
        Branch.change(commune, "renamings", "\"name\": \" Đảng bộ  xã Mới \"", "2026-02-01")
                .then()
                .statusCode(201)
                .body("kind", equalTo("RENAMED"))
                .body("priorName", equalTo("Đảng bộ xã Cũ"))
                .body("decision.number", equalTo("9-QĐ/TU"));
        Branch.change(cell, "retypings", "\"type\": \"GRASSROOTS_COMMITTEE\"", "2026-02-10")
                .then()
                .statusCode(201)
                .body("priorType", equalTo("GRASSROOTS_CELL"));
        Branch.move(cell, other, "2026-03-01")
                .then()
                .statusCode(201)
                .body("other.name", equalTo("Đảng bộ xã Kia"));
        Branch.read(cell)
                .then()
                .body("type", equalTo("GRASSROOTS_COMMITTEE"))
                .body(
                        "path.name",
                        contains("Đảng bộ tỉnh Lam Giang", "Đảng bộ xã Kia", "Chi bộ thôn Đồi"));
        Branch.asOf(cell, "2026-01-20")
                .then()
                .statusCode(200)
                .body("type", equalTo("GRASSROOTS_CELL"))
                .body("path.name[1]", equalTo("Đảng bộ xã Cũ"));
        Branch.asOf(cell, "2026-02-15")
                .then()
                .body("type", equalTo("GRASSROOTS_COMMITTEE"))
                .body("path.name[1]", equalTo("Đảng bộ xã Mới"));
        Branch.asOf(cell, "2026-03-01").then().body("path.name[1]", equalTo("Đảng bộ xã Kia"));
        Branch.asOf(cell, "2025-12-31").then().statusCode(404);
        Branch.change(cell, "closures", "", "2026-04-01").then().statusCode(201);
        Branch.read(cell).then().statusCode(200).body("validTo", equalTo("2026-04-01"));
        Branch.change(cell, "renamings", "\"name\": \"Khác\"", "2026-04-02")
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANIZATION_CLOSED"));
        Client.as("officer")
                .get("/api/v1/organizations/" + cell + "/history?limit=2&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.kind", contains("CLOSED", "MOVED"));
        Client.as("officer")
                .get("/api/v1/organizations?limit=200&parentId=" + other)
                .then()
                .body("items", hasSize(0));
        Client.as("officer")
                .get("/api/v1/organizations?closedToo=true&parentId=" + other)
                .then()
                .body("items.id", contains(cell.toString()));
    }

    @Test
    void S_042_whoSeesAnOrganizationFollowsItsPlaceAtOnce() {
        UUID from = Branch.commune("Đảng bộ xã Đi");
        UUID to = Branch.commune("Đảng bộ xã Đến");
        UUID committee = Branch.create(from, "GRASSROOTS_COMMITTEE", "Đảng bộ trường");
        UUID cell = Branch.create(committee, "CELL", "Chi bộ tổ Toán");
        UUID member = Branch.member(cell, "OFFICIAL");
        String officerThere = Branch.officerOf(from);
        String officerHere = Branch.officerOf(to);
        sees(officerThere, member, 200);
        sees(officerHere, member, 404);
        Branch.move(committee, to, "2026-02-01").then().statusCode(201);
        sees(officerThere, member, 404);
        sees(officerHere, member, 200);
        Client.with(officerThere).get("/api/v1/organizations/" + cell).then().statusCode(404);
        Client.with(officerHere).get("/api/v1/organizations/" + cell).then().statusCode(200);
    }

    private static void sees(String token, UUID member, int status) {
        Client.with(token).get("/api/v1/members/" + member).then().statusCode(status);
    }

    @Test
    void whatIsBelowShowsTheNewNameAndIsNotTakenFromAnOldCopy() {
        UUID commune = Branch.commune("Đảng bộ xã Tên");
        UUID cell = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ");
        String known = Branch.read(cell).header("ETag");
        Branch.change(commune, "renamings", "\"name\": \"Đảng bộ xã Khác\"", "2026-02-01");
        Client.as("officer")
                .header("If-None-Match", known)
                .get("/api/v1/organizations/" + cell)
                .then()
                .statusCode(200)
                .body("path.name", hasItem("Đảng bộ xã Khác"));
    }

    @Test
    void S_068_aChangeNamesTheVersionThatItIsBasedOn() {
        UUID commune = Branch.commune("Đảng bộ xã Hai Người");
        String seen = Branch.read(commune).header("ETag");
        Branch.change(commune, "renamings", "\"name\": \"Một\"", "2026-02-01", seen)
                .then()
                .statusCode(201);
        Branch.change(commune, "renamings", "\"name\": \"Hai\"", "2026-02-01", seen)
                .then()
                .statusCode(412);
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        "{\"name\": \"Ba\", \"decision\": %s}"
                                .formatted(Branch.decision("2026-02-01")))
                .post("/api/v1/organizations/" + commune + "/renamings")
                .then()
                .statusCode(428);
        Branch.read(commune).then().body("name", equalTo("Một"));
    }

    @Test
    void codeAndContactAreCorrectedWithoutADecision() {
        UUID commune = Branch.commune("Đảng bộ xã Liên Hệ");
        String code = Branch.newCode();
        patch(
                        commune,
                        "{\"code\": \"%s\", \"contact\": {\"phone\": \"0000 000 001\"}}"
                                .formatted(code))
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("contact.phone", equalTo("0000 000 001"))
                .body("contact.address", nullValue());
        patch(commune, "{\"code\": \"LG.01\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANIZATION_CODE_TAKEN"))
                .body("errors.pointer", contains("/code"));
        patch(commune, "{\"name\": \"Không qua quyết định\"}").then().statusCode(400);
    }

    private static io.restassured.response.Response patch(UUID id, String body) {
        return Client.as("officer")
                .header("If-Match", Branch.read(id).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1/organizations/" + id);
    }

    @ParameterizedTest
    @CsvSource({
        "CELL, 2026-01-05, /type",
        "CENTRAL_DIRECT, 2026-01-05, /type",
        "UPPER_GRASSROOTS, 2999-01-05, /decision/effectiveOn",
        "UPPER_GRASSROOTS, 2001-01-05, /decision/effectiveOn",
    })
    void creationAgainstTheRulesIsRefused(String type, String on, String pointer) {
        Branch.create(Demo.PROVINCE, type, Branch.newCode(), "Sai", on)
                .then()
                .statusCode(422)
                .body("code", equalTo("ORGANIZATION_RULE_BROKEN"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void codeIsUnique() {
        Branch.create(Demo.PROVINCE, "UPPER_GRASSROOTS", "LG.01", "Trùng", "2026-01-05")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void cellWithMembersIsNeitherClosedNorMadeACommittee() {
        UUID commune = Branch.commune("Đảng bộ xã Còn Người");
        UUID cell = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ còn người");
        Branch.member(cell, "EXEMPT");
        Branch.change(cell, "closures", "", "2026-02-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANIZATION_IN_USE"));
        Branch.change(cell, "retypings", "\"type\": \"GRASSROOTS_COMMITTEE\"", "2026-02-01")
                .then()
                .statusCode(409);
        Branch.change(commune, "closures", "", "2026-02-01").then().statusCode(409);
    }

    @Test
    void S_046_nobodyButTheSuperiorsOfficerDecides() {
        UUID commune = Branch.commune("Đảng bộ xã Quyền");
        String body =
                "{\"name\": \"Tự đặt\", \"decision\": %s}".formatted(Branch.decision("2026-02-01"));
        String address = "/api/v1/organizations/" + commune + "/renamings";
        for (String account : List.of("admin", "editor", "secretary", "member")) {
            Client.as(account)
                    .header("If-Match", "*")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(address)
                    .then()
                    .statusCode(403);
        }
        // Its own officer: the superior decides. Another commune's: it is not there
        rename(Branch.officerOf(commune), address, body, 403);
        rename(Branch.officerOf(Demo.OTHER_COMMUNE), address, body, 404);
        rename(Branch.officerOf(Demo.PROVINCE), address, body, 201);
    }

    private static void rename(String token, String address, String body, int status) {
        Client.with(token)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "my duc",
        "Mỹ Đức",
        "MĨ ĐỨC",
        "duc my",
        "xa my du",
        "đảng bộ xã mỹ đức",
    })
    void nameIsFoundAsPeopleTypeIt(String typed) {
        UUID commune = Branch.commune("Đảng bộ xã Mỹ Đức");
        Client.as("officer")
                .queryParam("q", typed)
                .queryParam("count", true)
                .get("/api/v1/organizations")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.id", contains(commune.toString()));
    }

    @Test
    void searchKeepsToScopeAndSubtreeAndRanksExactSpellingFirst() {
        UUID exact = Branch.commune("Đảng bộ xã Tân Đà");
        UUID folded = Branch.commune("Đảng bộ xã Tân Da");
        Client.as("officer")
                .queryParam("q", "tân đà")
                .get("/api/v1/organizations")
                .then()
                .body("items[0].id", equalTo(exact.toString()))
                .body("items[1].id", equalTo(folded.toString()));
        Client.as("officer")
                .queryParam("q", "tân đà")
                .queryParam("parentId", folded)
                .get("/api/v1/organizations")
                .then()
                .body("items.id", contains(folded.toString()));
        Client.as("secretary")
                .queryParam("q", "tân đà")
                .get("/api/v1/organizations")
                .then()
                .body("items.id", not(hasItem(exact.toString())));
        for (String nothing : List.of("%", "_", "'", "!!!", "\\")) {
            Client.as("officer")
                    .queryParam("q", nothing)
                    .get("/api/v1/organizations?limit=1")
                    .then()
                    .statusCode(200);
        }
    }
}
