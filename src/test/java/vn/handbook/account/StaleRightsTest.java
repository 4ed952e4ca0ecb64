package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.scheduler.Scheduler;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

@HttpTest
class StaleRightsTest {
    @Inject StaleRights stale;
    @Inject SessionFactory database;
    @Inject Scheduler scheduler;

    private Snapshot demonstration;
    private Staff admin;
    private Staff editor;

    @BeforeEach
    void settle() {
        demonstration = Snapshot.take();
        admin = new Staff(Demo.PROVINCE).holding("SYSTEM_ADMIN", Demo.PROVINCE);
        editor = new Staff(Demo.COMMUNE).holding("EDITOR", Demo.COMMUNE);
    }

    @AfterEach
    void putBack() {
        demonstration.close();
        Client.forgetTokens();
    }

    @Test
    void S_030_aChangeOfRightsAsksForARefreshAndTheSessionGoesOn() {
        JsonPath before = editor.signIn().jsonPath();
        admin.gives(editor.id(), "AUDITOR", Demo.COMMUNE).then().statusCode(201);
        Client.with(before.getString("access_token"))
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
        Client.with(refreshed(before))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles.role", hasItem("AUDITOR"));
    }

    @Test
    void S_030_theTokenRightAfterTheChangeIsGoodAndSaysTheNewRights() {
        for (int round = 0; round < 5; round++) {
            admin.gives(editor.id(), "AUDITOR", Demo.organization(101 + round))
                    .then()
                    .statusCode(201);
            editor.signedIn().get("/api/v1/me").then().statusCode(200);
        }
        admin.ends(editor.assignments("EDITOR").get(0), "").then().statusCode(201);
        editor.signedIn()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles.role", not(hasItem("EDITOR")));
    }

    /** What another replica does is but a change in the database. */
    @Test
    void S_030_whatAnotherReplicaChangedIsKnownWithTheNextLook() {
        String token = editor.token();
        Database.rows(
                "update account set rights_changed_at = clock_timestamp() where id = ?",
                editor.id());
        stale.learn();
        Client.with(token).get("/api/v1/me").then().statusCode(401);
        editor.signedIn().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void S_030_aChangeInTheRegisterIsAChangeOfRights() {
        String token = Client.signedIn("member").path("access_token");
        Database.rows("update member set status = 'EXPELLED' where id = ?", Demo.MEMBER);
        stale.learn();
        Client.with(token).get("/api/v1/me/assignments").then().statusCode(401);
        Client.with(Client.signedIn("member").path("access_token"))
                .get("/api/v1/me/assignments")
                .then()
                .statusCode(403);
    }

    @Test
    void aCorrectedNameIsNone() {
        String token = Client.signedIn("member").path("access_token");
        Database.rows("update member set version = version + 1 where id = ?", Demo.MEMBER);
        stale.learn();
        Client.with(token).get("/api/v1/me/assignments").then().statusCode(200);
    }

    @Test
    void noRequestAsksTheDatabaseForIt() {
        String token = editor.token();
        scheduler.pause();
        try {
            database.getStatistics().clear();
            Client.with(token).get("/api/v1/organizations").then().statusCode(200);
            assertThat(database.getStatistics().getPrepareStatementCount()).isEqualTo(1);
        } finally {
            scheduler.resume();
        }
    }

    private static String refreshed(JsonPath tokens) {
        return Client.nobody()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", tokens.getString("refresh_token"))
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
