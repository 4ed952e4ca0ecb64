package vn.handbook.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.testing.PackagedApplication;

/**
 * The packaged application with a real Keycloak as its identity provider: {@code ./mvnw verify
 * -Pkeycloak -Dit.test=KeycloakIT}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {
    private static final Duration KEY_INTERVAL = Duration.ofSeconds(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Keycloak keycloak;
    private static PackagedApplication handbook;
    private static Calls calls;

    @BeforeAll
    static void start() {
        long began = System.nanoTime();
        keycloak = Keycloak.start(folder);
        System.out.printf("Keycloak ready after %.1f s%n", (System.nanoTime() - began) / 1e9);
        handbook =
                PackagedApplication.start(
                                folder,
                                Map.of(
                                        "HANDBOOK_DEMO", "true",
                                        "HANDBOOK_OIDC_ISSUER", keycloak.issuer(),
                                        "HANDBOOK_OIDC_CLIENTS", "handbook-app,swagger-ui",
                                        "HANDBOOK_OIDC_TYPING", "KEYCLOAK",
                                        "HANDBOOK_OIDC_KEY_INTERVAL", KEY_INTERVAL.toString(),
                                        "HANDBOOK_LIMIT_READS", "1000000"))
                        .ready();
        calls = new Calls(handbook);
    }

    @AfterAll
    static void stop() {
        if (handbook != null) {
            handbook.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Order(1)
    void memberSignsInWithAPasswordAtKeycloakAndIsThatMemberHere() {
        String token = keycloak.byPassword("handbook-app", "member").getString("access_token");
        assertThat(calls.get("/api/v1/me", token).body()).contains("\"username\":\"member\"");
        assertThat(calls.get("/api/v1/me/assignments", token).statusCode()).isEqualTo(200);
        assertThat(calls.get("/api/v1/members", token).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void memberSignsInInTheBrowserWithACodeAndItsProof() {
        JsonPath tokens = keycloak.byCode("swagger-ui", "member");
        assertThat(calls.get("/api/v1/me", tokens.getString("access_token")).statusCode())
                .isEqualTo(200);
        isRefused(tokens.getString("id_token"));
        isRefused(tokens.getString("refresh_token"));
    }

    @Test
    @Order(3)
    void S_024_tokensForAnotherAudienceOrFromAnotherRealmAreRefused() {
        isRefused(keycloak.byPassword("other-app", "member").getString("access_token"));
        isRefused(keycloak.administrator());
    }

    @Test
    @Order(4)
    void whoHasNoAccountHereIsRefused() {
        String token = keycloak.byPassword("handbook-app", "stranger").getString("access_token");
        assertThat(calls.get("/api/v1/me", token).statusCode()).isEqualTo(403);
    }

    /** No assertion: figures, for whoever compares. */
    @Test
    @Order(5)
    void requestsWithItsTokensTakeAboutAsLongAsWithOurs() {
        String theirs = keycloak.byPassword("handbook-app", "member").getString("access_token");
        String ours = calls.signIn("member");
        var latencies = new HashMap<String, long[]>();
        for (int round = 0; round < 2; round++) {
            latencies.put("own", calls.latencies("/api/v1/documents?limit=5", ours, 500));
            latencies.put("Keycloak's", calls.latencies("/api/v1/documents?limit=5", theirs, 500));
        }
        latencies.forEach(
                (whose, nanos) -> {
                    Arrays.sort(nanos);
                    System.out.printf(
                            "GET /documents with %s tokens: median %.2f ms, p99 %.2f ms%n",
                            whose,
                            nanos[nanos.length / 2] / 1e6,
                            nanos[nanos.length * 99 / 100] / 1e6);
                });
    }

    @Test
    @Order(6)
    void S_033_aNewSigningKeyIsFollowed() throws Exception {
        String before = keycloak.byPassword("handbook-app", "member").getString("access_token");
        keycloak.rotate();
        String after = keycloak.byPassword("handbook-app", "member").getString("access_token");
        assertThat(Keycloak.keyId(after)).isNotEqualTo(Keycloak.keyId(before));
        Thread.sleep(KEY_INTERVAL.toMillis());
        assertThat(calls.get("/api/v1/me", after).statusCode()).isEqualTo(200);
        assertThat(calls.get("/api/v1/me", before).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void S_034_whileKeycloakIsDeadItsTokensAreStillChecked() throws Exception {
        String token = keycloak.byPassword("handbook-app", "member").getString("access_token");
        assertThat(calls.get("/api/v1/me", token).statusCode()).isEqualTo(200);
        keycloak.kill();
        Thread.sleep(KEY_INTERVAL.multipliedBy(6).toMillis());
        assertThat(calls.get("/api/v1/me", token).statusCode()).isEqualTo(200);
        isRefused(token.substring(0, token.length() - 8) + "AAAAAAAA");
        assertThat(calls.signIn("member")).isNotBlank();
    }

    private static void isRefused(String token) {
        HttpResponse<String> answer = calls.get("/api/v1/me", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
    }
}
