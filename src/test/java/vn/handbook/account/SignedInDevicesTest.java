package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

@HttpTest
class SignedInDevicesTest {

    @AfterAll
    static void forgetTokens() {
        Client.forgetTokens();
    }

    @Test
    void ownerSeesTheDevicesAndWhichOneThisIs() {
        String token =
                Client.nobody()
                        .formParam("grant_type", "password")
                        .formParam("username", "admin")
                        .formParam("password", Client.PASSWORD)
                        .formParam("device_name", " Điện thoại  của mẹ ")
                        .post("/api/v1/auth/token")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("access_token");
        Client.signedIn("admin");
        JsonPath sessions =
                Client.with(token)
                        .get("/api/v1/me/sessions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(sessions.getList("items.findAll { it.current }.deviceName", String.class))
                .containsExactly("Điện thoại của mẹ");
        assertThat(sessions.getList("items.id", String.class))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
    }

    @Test
    void signedOutDeviceNeitherRefreshesNorGoesOn() {
        JsonPath tokens = Client.signedIn("admin").jsonPath();
        Client.nobody()
                .formParam("token", tokens.getString("refresh_token"))
                .post("/api/v1/auth/revoke")
                .then()
                .statusCode(200);
        refusesToRefresh(tokens);
        Client.with(tokens.getString("access_token"))
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
    }

    @Test
    void oneDeviceIsEndedFromAnother() {
        JsonPath lost = Client.signedIn("admin").jsonPath();
        String lostSession = lost.getString("refresh_token").split("\\.")[0];
        Client.with(Client.signedIn("admin").path("access_token"))
                .delete("/api/v1/me/sessions/{id}", lostSession)
                .then()
                .statusCode(204);
        refusesToRefresh(lost);
    }

    @Test
    void sessionOfSomebodyElseIsNotThere() {
        JsonPath mine = Client.signedIn("admin").jsonPath();
        String other = Client.signedIn("editor").path("access_token");
        for (String id :
                new String[] {
                    mine.getString("refresh_token").split("\\.")[0], UUID.randomUUID().toString()
                }) {
            Client.with(other).delete("/api/v1/me/sessions/{id}", id).then().statusCode(404);
        }
        Client.with(mine.getString("access_token")).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void signingOutEverywhereEndsThisOneToo() {
        JsonPath one = Client.signedIn("admin").jsonPath();
        JsonPath other = Client.signedIn("admin").jsonPath();
        Client.with(one.getString("access_token"))
                .delete("/api/v1/me/sessions")
                .then()
                .statusCode(204);
        refusesToRefresh(one);
        refusesToRefresh(other);
        Client.with(other.getString("access_token")).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void strangeTokenIsAnsweredLikeARealOne() {
        for (String token : new String[] {"x", UUID.randomUUID() + ".guess"}) {
            Client.nobody()
                    .formParam("token", token)
                    .post("/api/v1/auth/revoke")
                    .then()
                    .statusCode(200);
        }
    }

    private static void refusesToRefresh(JsonPath tokens) {
        Client.nobody()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", tokens.getString("refresh_token"))
                .post("/api/v1/auth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"));
    }
}
