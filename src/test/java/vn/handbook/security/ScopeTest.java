package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class ScopeTest {

    private static String memberOf(UUID cell) {
        return Database.rows(
                        "select id from member where organization_id = ? order by id limit 1", cell)
                .get(0)
                .get(0)
                .toString();
    }

    @Test
    void S_040_aMemberReadsAndChangesNobodyInTheRegister() {
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
        assertThat(Database.rows("select 1 from member where phone = '0999999999'")).isEmpty();
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
        Response draft = as("member").get("/api/v1/documents/" + Demo.document(901));
        assertThat(shape(draft)).isEqualTo(shape(none));
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

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/members",
        "POST, /api/v1/members",
        "POST, /api/v1/documents",
        "POST, /api/v1/documents/01978400-0000-7004-8000-000000000901/publications",
        "POST, /api/v1/resolutions",
        "GET, /api/v1/study-plans",
        "POST, /api/v1/study-plans",
        "GET, /api/v1/reports/study",
    })
    void S_043_aMemberIsForbiddenWhatStaffDo(String method, String path) {
        Response answer =
                method.equals("GET")
                        ? as("member").get(path)
                        : as("member").contentType("application/json").body("{}").post(path);
        refused(answer, 403, "FORBIDDEN").body("title", equalTo("Không có quyền làm việc này"));
        Response unknown =
                method.equals("GET")
                        ? nobody().get(path)
                        : nobody().contentType("application/json").body("{}").post(path);
        refused(unknown, 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/members/",
                "//api//v1//members",
                "/api/v1/members;x=1",
                "/api;a/v1;b/members;c",
                "/api/v1/./members",
                "/api/v1/me/../members",
                "/q/../api/v1/members",
                "/api/v1/me/%2e%2e/members",
                "/api/v1/mem%62ers",
                "/api/v1/members%2f",
                "/api/v1/members%3bx",
                "/api/v1/members%00",
                "/API/V1/MEMBERS",
                "/api/v1/Members",
                "/api/v1/members.json",
                "/api/v1/members%20",
            })
    void S_043_noSpellingOfAnAddressGetsPastTheRule(String path) throws Exception {
        String as = vn.handbook.testing.Client.tokenOf("member");
        String request = "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n";
        RawHttp.Answer member =
                RawHttp.send(request.formatted(path, "Authorization: Bearer " + as + "\r\n"));
        assertThat(member.status()).isIn(400, 403, 404);
        assertThat(member.body()).doesNotContain("fullName");
        assertThat(RawHttp.send(request.formatted(path, "")).status()).isIn(400, 401, 404);
    }

    @Test
    void S_043_theAdministratorOfAccountsReadsNoRegister() {
        refused(as("admin").get(Register.PATH), 403, "FORBIDDEN");
        refused(as("editor").get(Register.PATH), 403, "FORBIDDEN");
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
                .body("citizenId", org.hamcrest.Matchers.containsString("•••"))
                .body("phone", org.hamcrest.Matchers.containsString("•••"))
                .body("cardNumber", org.hamcrest.Matchers.containsString("•••"));
        as("officer")
                .get(Register.PATH + "?limit=5")
                .then()
                .body("items.citizenId", everyItem(nullValue()))
                .body("items.phone", everyItem(nullValue()));
        as("member")
                .get("/api/v1/me")
                .then()
                .body("member.id", equalTo(Register.MEMBER))
                .body("member.citizenId", org.hamcrest.Matchers.matchesPattern("[0-9]{12}"));
    }

    @Test
    void S_049_anUnknownAddressGivesNothing() {
        for (String path : List.of("/api/v1", "/api/v1/accounts", "/api/v2/members", "/actuator")) {
            assertThat(nobody().get(path).statusCode()).isIn(401, 403, 404);
            assertThat(as("admin").get(path).statusCode()).isIn(403, 404);
        }
    }
}
