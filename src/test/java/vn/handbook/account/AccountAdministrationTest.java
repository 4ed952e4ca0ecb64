package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

@HttpTest
class AccountAdministrationTest {
    private Snapshot demonstration;
    private Staff admin;
    private Staff local;
    private Staff editor;

    @BeforeEach
    void settle() {
        demonstration = Snapshot.take();
        admin = new Staff(Demo.PROVINCE).holding("SYSTEM_ADMIN", Demo.PROVINCE);
        local = new Staff(Demo.COMMUNE).holding("SYSTEM_ADMIN", Demo.COMMUNE);
        editor = new Staff(Demo.COMMUNE).holding("EDITOR", Demo.COMMUNE);
    }

    @AfterEach
    void putBack() {
        demonstration.close();
        Client.forgetTokens();
    }

    private static Response state(Staff by, UUID account, String state) {
        return by.signedIn()
                .contentType("application/json")
                .body("{\"state\": \"%s\", \"reason\": \"Kiểm thử\"}".formatted(state))
                .post(Staff.ACCOUNTS + "/{id}/state-changes", account);
    }

    @Test
    void createdAccountHasNeitherPasswordNorRoleAndIsInTheTrail() {
        Response created =
                local.signedIn()
                        .contentType("application/json")
                        .body(
                                "{\"username\": \"le.thi.mai\", \"organizationId\": \"%s\"}"
                                        .formatted(Demo.COMMUNE))
                        .post(Staff.ACCOUNTS);
        created.then()
                .statusCode(201)
                .body("account.activated", equalTo(false))
                .body("roles.size()", equalTo(0));
        Client.signIn("le.thi.mai", Client.PASSWORD).then().statusCode(400);
        assertThat(
                        Database.rows(
                                "select 1 from audit_event where action = 'ACCOUNT_CREATED' and organization_id = ? and actor_account_id = ?",
                                Demo.COMMUNE,
                                local.id()))
                .hasSize(1);
        local.signedIn()
                .contentType("application/json")
                .body(
                        "{\"username\": \"le.thi.mai\", \"organizationId\": \"%s\"}"
                                .formatted(Demo.COMMUNE))
                .post(Staff.ACCOUNTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("USERNAME_TAKEN"));
        assertThat(
                        Database.rows(
                                "select 1 from audit_event where action = 'IDENTIFIER_TAKEN_TOLD' and actor_account_id = ?",
                                local.id()))
                .hasSize(1);
    }

    @Test
    void S_044_nothingButNameAndOrganisationIsTakenFromTheBody() {
        for (String more :
                new String[] {
                    "\"roles\": [\"SYSTEM_ADMIN\"]",
                    "\"id\": \"" + UUID.randomUUID() + "\"",
                    "\"passwordHash\": \"x\"",
                    "\"enabled\": true"
                }) {
            local.signedIn()
                    .contentType("application/json")
                    .body(
                            "{\"username\": \"le.thi.lan\", \"organizationId\": \"%s\", %s}"
                                    .formatted(Demo.COMMUNE, more))
                    .post(Staff.ACCOUNTS)
                    .then()
                    .statusCode(400);
        }
        assertThat(Database.rows("select 1 from account where username = 'le.thi.lan'")).isEmpty();
    }

    @Test
    void S_042_anAdministratorFindsTheAccountsOfTheOwnPartOnly() {
        UUID elsewhere = new Staff(Demo.OTHER_COMMUNE).id();
        local.signedIn()
                .queryParam("limit", 200)
                .queryParam("count", true)
                .get(Staff.ACCOUNTS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(editor.id().toString()))
                .body("items.id", not(hasItem(elsewhere.toString())))
                .body("items.id", not(hasItem(admin.id().toString())));
        local.signedIn().get(Staff.ACCOUNTS + "/" + elsewhere).then().statusCode(404);
        state(local, elsewhere, "DISABLED").then().statusCode(404);
    }

    @Test
    void membersAreFoundByTheirNamesAndStaffByTheirs() {
        String name =
                (String)
                        Database.rows("select full_name from member where id = ?", Demo.MEMBER)
                                .get(0)
                                .get(0);
        admin.signedIn()
                .queryParam("q", name)
                .get(Staff.ACCOUNTS)
                .then()
                .body("items.memberId", hasItem(Demo.MEMBER.toString()));
        admin.signedIn()
                .queryParam("q", editor.id().toString().substring(0, 8))
                .get(Staff.ACCOUNTS)
                .then()
                .body("items.id", contains(editor.id().toString()));
    }

    @Test
    void S_030_disablingEndsAllSessionsAtOnceAndEnablingLetsSignInAgain() {
        JsonPath phone = editor.signIn().jsonPath();
        JsonPath tablet = editor.signIn().jsonPath();
        state(local, editor.id(), "DISABLED").then().statusCode(201);
        for (JsonPath device : new JsonPath[] {phone, tablet}) {
            Client.with(device.getString("access_token")).get("/api/v1/me").then().statusCode(401);
            Client.nobody()
                    .formParam("grant_type", "refresh_token")
                    .formParam("refresh_token", device.getString("refresh_token"))
                    .post("/api/v1/auth/token")
                    .then()
                    .statusCode(400);
        }
        editor.signIn().then().statusCode(400);
        state(local, editor.id(), "DISABLED").then().statusCode(409);
        state(local, editor.id(), "ENABLED").then().statusCode(201);
        editor.signIn().then().statusCode(200);
        local.signedIn()
                .get(Staff.ACCOUNTS + "/" + editor.id() + "/state-changes")
                .then()
                .body("items.state", contains("ENABLED", "DISABLED"));
    }

    @Test
    void S_031_anAdministratorEndsSomebodysSessions() {
        JsonPath lost = editor.signIn().jsonPath();
        local.signedIn()
                .delete(Staff.ACCOUNTS + "/{id}/sessions", editor.id())
                .then()
                .statusCode(204);
        Client.with(lost.getString("access_token")).get("/api/v1/me").then().statusCode(401);
        editor.signIn().then().statusCode(200);
    }

    @Test
    void whoHoldsMoreThanTheAdministratorReachesIsSeenButNotTouched() {
        Staff both =
                new Staff(Demo.COMMUNE)
                        .holding("EDITOR", Demo.COMMUNE)
                        .holding("EDITOR", Demo.OTHER_COMMUNE);
        local.signedIn().get(Staff.ACCOUNTS + "/" + both.id()).then().statusCode(200);
        state(local, both.id(), "DISABLED")
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCOUNT_HOLDS_MORE"));
        state(admin, both.id(), "DISABLED").then().statusCode(201);
    }

    @Test
    void nobodyDisablesThemselvesNorTheLastAdministrator() {
        state(admin, admin.id(), "DISABLED").then().statusCode(403);
        Database.rows(
                "update role_assignment set valid_to = valid_from - 1 where role = 'SYSTEM_ADMIN'"
                        + " and account_id not in (?, ?)",
                admin.id(),
                local.id());
        Staff second =
                new Staff(Demo.PROVINCE).holding("SYSTEM_ADMIN", Demo.PROVINCE, "2999-12-31");
        state(second, admin.id(), "DISABLED")
                .then()
                .statusCode(409)
                .body("code", equalTo("LAST_ADMINISTRATOR"));
        admin.signIn().then().statusCode(200);
    }

    @Test
    void noSecretIsOnTheWire() {
        assertThat(
                        admin.signedIn().queryParam("limit", 200).get(Staff.ACCOUNTS).asString()
                                + admin.signedIn()
                                        .get(Staff.ACCOUNTS + "/" + editor.id())
                                        .asString())
                .doesNotContainIgnoringCase("hash")
                .doesNotContain("argon2");
    }

    /** A filter that reached beyond the scope would tell where else somebody holds a role. */
    @Test
    void S_042_noFilterTellsWhatAnAccountHasOutsideTheScope() {
        Staff shared =
                new Staff(Demo.OTHER_COMMUNE)
                        .holding("EDITOR", Demo.COMMUNE)
                        .holding("EDITOR", Demo.OTHER_CELL);
        for (UUID outside :
                List.of(Demo.OTHER_COMMUNE, Demo.OTHER_CELL, Demo.PROVINCE, UUID.randomUUID())) {
            var found =
                    local.signedIn()
                            .queryParam("organizationId", outside)
                            .queryParam("count", true)
                            .get(Staff.ACCOUNTS)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            boolean above = outside.equals(Demo.PROVINCE);
            assertThat(found.getList("items.id").contains(shared.id().toString()))
                    .as(outside.toString())
                    .isEqualTo(above);
            if (!above) {
                assertThat(found.getInt("total")).isZero();
            }
        }
    }
}
