package vn.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.testing.GivenDatabase;
import vn.handbook.testing.PackagedApplication;

/** Two replicas on one database: what ends at one ends at the other. */
class SignOutEverywhereIT {
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void S_029_aSignOutAtOneReplicaEndsTheTokenAtTheOtherWithinAMinute() throws Exception {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway()) {
            var environment = new HashMap<>(GivenDatabase.environment(given, folder));
            environment.put("HANDBOOK_DEMO", "true");
            try (var first = PackagedApplication.start(folder, environment).ready();
                    var second =
                            PackagedApplication.start(
                                            folder, GivenDatabase.environment(given, folder))
                                    .ready()) {
                JsonPath tokens = signIn(first);
                String access = tokens.getString("access_token");
                assertThat(me(first, access)).isEqualTo(200);
                assertThat(me(second, access)).isEqualTo(200);
                long begun = System.nanoTime();
                given().formParam("token", tokens.getString("refresh_token"))
                        .post(first.uri("/api/v1/auth/revoke"))
                        .then()
                        .statusCode(200);
                assertThat(me(first, access)).isEqualTo(401);
                // The refresh token at once, and everywhere
                assertThat(refresh(second, tokens.getString("refresh_token"))).isEqualTo(400);
                while (me(second, access) != 401) {
                    assertThat(System.nanoTime() - begun).isLessThan(BOUND.toNanos());
                    TimeUnit.MILLISECONDS.sleep(250);
                }
                System.out.printf(
                        "S-029: refused at the other replica after %d ms%n",
                        Duration.ofNanos(System.nanoTime() - begun).toMillis());
            }
        }
    }

    private static JsonPath signIn(PackagedApplication replica) {
        return given().formParams(
                        Map.of(
                                "grant_type",
                                "password",
                                "username",
                                "member",
                                "password",
                                "Handbook-2026"))
                .post(replica.uri("/api/v1/auth/token"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int refresh(PackagedApplication replica, String token) {
        return given().formParams(Map.of("grant_type", "refresh_token", "refresh_token", token))
                .post(replica.uri("/api/v1/auth/token"))
                .statusCode();
    }

    private static int me(PackagedApplication replica, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(replica.uri("/api/v1/me"))
                .statusCode();
    }
}
