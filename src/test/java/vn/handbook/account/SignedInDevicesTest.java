package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class SignedInDevicesTest {
    @Inject RevokedSessions revoked;
    @Inject SessionRepository sessions;
    @Inject TokenConfig config;
    @Inject SigningKeys keys;
    @Inject StaleRights stale;

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
    void S_029_signedOutDeviceNeitherRefreshesNorGoesOn() {
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

    /** What another replica does is but a change in the database. */
    @Test
    void S_029_whatAnotherReplicaEndedIsKnownWithTheNextLook() {
        JsonPath tokens = Client.signedIn("admin").jsonPath();
        Database.rows(
                "update session set revoked_at = clock_timestamp() where id = ?",
                UUID.fromString(tokens.getString("refresh_token").split("\\.")[0]));
        refusesToRefresh(tokens);
        revoked.learn();
        Client.with(tokens.getString("access_token")).get("/api/v1/me").then().statusCode(401);
    }

    /** A replica that cannot look any more must not go on believing. */
    @Test
    void S_029_whoeverHasNotLookedForAMinuteVouchesForNobody() throws ParseException {
        String token = Client.signedIn("admin").path("access_token");
        var offset = new AtomicReference<>(Duration.ZERO);
        Clock clock = new MovedClock(offset);
        var cut = new RevokedSessions(sessions, config, clock);
        var check = new AccessTokenCheck(config, keys, cut, stale, clock);
        assertThatThrownBy(() -> check.parse(token, null)).isInstanceOf(Problem.class);
        cut.learn();
        assertThat(check.parse(token, null).getSubject()).isNotNull();
        offset.set(RevokedSessions.TRUSTED.plusSeconds(1));
        assertThatThrownBy(() -> check.parse(token, null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.UNAVAILABLE));
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
    void S_029_signingOutEverywhereEndsThisOneToo() {
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

    @Test
    void signingOutEverywhereWinsOverADeviceThatKeepsRefreshing() throws Exception {
        for (int round = 0; round < 5; round++) {
            String here = Client.signedIn("admin").path("access_token");
            var stolen =
                    new AtomicReference<>(Client.signedIn("admin").<String>path("refresh_token"));
            var thief = new Thread(() -> keepRefreshing(stolen));
            thief.start();
            Client.with(here).delete("/api/v1/me/sessions").then().statusCode(204);
            thief.join();
            Client.nobody()
                    .formParam("grant_type", "refresh_token")
                    .formParam("refresh_token", stolen.get())
                    .post("/api/v1/auth/token")
                    .then()
                    .statusCode(400);
        }
    }

    private static void keepRefreshing(AtomicReference<String> token) {
        Response answer;
        do {
            answer =
                    Client.nobody()
                            .formParam("grant_type", "refresh_token")
                            .formParam("refresh_token", token.get())
                            .post("/api/v1/auth/token");
            if (answer.statusCode() == 200) {
                token.set(answer.path("refresh_token"));
            }
        } while (answer.statusCode() == 200);
    }

    @Test
    void olderTokenOfTheSessionSignsItOutToo() {
        JsonPath first = Client.signedIn("admin").jsonPath();
        JsonPath second = refreshed(first);
        JsonPath third = refreshed(second);
        Client.nobody()
                .formParam("token", first.getString("refresh_token"))
                .post("/api/v1/auth/revoke")
                .then()
                .statusCode(200);
        refusesToRefresh(third);
    }

    @Test
    void tokenThatWasNeverIssuedEndsNobodysSession() {
        JsonPath honest = Client.signedIn("admin").jsonPath();
        String session = honest.getString("refresh_token").split("\\.")[0];
        String ofAnother = Client.signedIn("editor").<String>path("refresh_token").split("\\.")[1];
        for (String guess : new String[] {"x", ofAnother, "A".repeat(64)}) {
            Client.nobody()
                    .formParam("grant_type", "refresh_token")
                    .formParam("refresh_token", session + "." + guess)
                    .post("/api/v1/auth/token")
                    .then()
                    .statusCode(400);
            Client.nobody()
                    .formParam("token", session + "." + guess)
                    .post("/api/v1/auth/revoke")
                    .then()
                    .statusCode(200);
        }
        refreshed(honest);
    }

    @Test
    void expelledMemberHoldsNoOffice() {
        Database.rows("update member set status = 'EXPELLED' where id = ?", Demo.SECRETARY);
        try {
            String token = Client.signedIn("secretary").path("access_token");
            Client.with(token).get("/api/v1/members").then().statusCode(403);
        } finally {
            Database.rows("update member set status = 'OFFICIAL' where id = ?", Demo.SECRETARY);
        }
    }

    private static JsonPath refreshed(JsonPath tokens) {
        return Client.nobody()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", tokens.getString("refresh_token"))
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The system's clock, so much later. */
    private static final class MovedClock extends Clock {
        private final AtomicReference<Duration> offset;

        private MovedClock(AtomicReference<Duration> offset) {
            this.offset = offset;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset.get());
        }
    }
}
