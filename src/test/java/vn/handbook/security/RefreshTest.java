package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

@HttpTest
class RefreshTest {
    private static final String PATH = "/api/v1/auth/token";
    private static final int ROUNDS = 10;

    @Test
    void S_018_credentialsInTheAddressAreRefused() {
        refused(
                        nobody().contentType("application/x-www-form-urlencoded")
                                .queryParam("grant_type", "password")
                                .queryParam("username", "member")
                                .queryParam("password", Client.PASSWORD)
                                .post(PATH),
                        400,
                        "INVALID_REQUEST")
                .body("errors.parameter", containsInAnyOrder("grant_type", "username", "password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=password&username=member",
                "grant_type=password&username=member&password=",
                "grant_type=password&username=%00&password=x",
                "grant_type=password&grant_type=password&username=member&password=Handbook-2026",
                "grant_type=password&username=member&password=x&password=Handbook-2026",
                "grant_type=refresh_token",
            })
    void S_071_incompleteOrRepeatedFieldsAreRefused(String form) {
        refused(post(form), 400, "TOKEN_REQUEST_INCOMPLETE")
                .body("error", equalTo("invalid_request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type=%zz", "grant_type=password&username=%", "%=%"})
    void S_063_aFormThatIsNoneIsRefused(String form) {
        refused(post(form), 400, "INVALID_REQUEST");
    }

    @Test
    void S_026_accessTokensLiveFifteenMinutesAtMost() {
        JsonPath tokens = signIn();
        JsonPath claims = payload(tokens.getString("access_token"));
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isLessThanOrEqualTo(900);
        assertThat(tokens.getLong("expires_in")).isLessThanOrEqualTo(900);
    }

    @Test
    void S_026_refreshingDoesNotStretchTheSession() {
        String token = signIn().getString("refresh_token");
        Object end = endOf(token);
        String next = refreshed(token).getString("refresh_token");
        assertThat(endOf(next)).isEqualTo(end);
        Database.rows(
                "update session set expires_at = now() - interval '1 second' where id = ?",
                sessionOf(next));
        isOver(next);
    }

    @Test
    void S_027_reuseOfAnOldTokenEndsTheWholeFamily() {
        String first = signIn().getString("refresh_token");
        String second = refreshed(first).getString("refresh_token");
        String third = refreshed(second).getString("refresh_token");
        isOver(first);
        isOver(third);
        isOver(second);
    }

    @Test
    void S_027_otherSessionsOfTheAccountGoOn() {
        String other = signIn().getString("refresh_token");
        String first = signIn().getString("refresh_token");
        refreshed(refreshed(first).getString("refresh_token"));
        isOver(first);
        refreshed(other);
    }

    @Test
    void S_028_twoParallelRefreshesLeaveOneFamilyAndNobodySignedOut() throws Exception {
        var two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String token = signIn().getString("refresh_token");
                var together = new CyclicBarrier(2);
                List<Future<JsonPath>> answers =
                        List.of(
                                two.submit(() -> refreshedWith(together, token)),
                                two.submit(() -> refreshedWith(together, token)));
                String one = answers.get(0).get().getString("refresh_token");
                String other = answers.get(1).get().getString("refresh_token");
                assertThat(one).isEqualTo(other).isNotEqualTo(token);
                String next = refreshed(one).getString("refresh_token");
                assertThat(refreshed(other).getString("refresh_token")).isEqualTo(next);
            }
        } finally {
            two.shutdown();
        }
    }

    @Test
    void S_032_everyRefusalToSignInAsksForABearerToken() {
        refused(nobody().get("/api/v1/me"), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("title", equalTo("Cần đăng nhập"));
        refused(
                        nobody().header("Accept-Language", "en")
                                .auth()
                                .preemptive()
                                .basic("member", Client.PASSWORD)
                                .get("/api/v1/me"),
                        401,
                        "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("title", equalTo("Sign-in is needed"));
    }

    @Test
    void S_032_noTokenInAddressCookieOrBodyIsAccepted() {
        String token = Client.tokenOf("member");
        refused(
                nobody().queryParam("access_token", token).get("/api/v1/me"),
                401,
                "UNAUTHENTICATED");
        refused(nobody().cookie("access_token", token).get("/api/v1/me"), 401, "UNAUTHENTICATED");
        refused(nobody().cookie("Bearer", token).get("/api/v1/me"), 401, "UNAUTHENTICATED");
        refused(
                as("member").queryParam("access_token", token).get("/api/v1/me"),
                400,
                "INVALID_REQUEST");
    }

    @Test
    void S_035_tokensCarryNothingPersonal() {
        JsonPath claims = payload(signIn().getString("access_token"));
        assertThat(claims.<String, Object>getMap(""))
                .containsOnlyKeys(
                        "iss",
                        "aud",
                        "sub",
                        "sid",
                        "client_id",
                        "roles",
                        "iat",
                        "exp",
                        "jti",
                        "member");
    }

    private static JsonPath refreshedWith(CyclicBarrier together, String token) throws Exception {
        together.await();
        return refreshed(token);
    }

    private static JsonPath signIn() {
        return post("grant_type=password&username=member&password=" + Client.PASSWORD)
                .then()
                .statusCode(200)
                .body("expires_in", lessThanOrEqualTo(900))
                .extract()
                .jsonPath();
    }

    private static JsonPath refreshed(String token) {
        return refresh(token).then().statusCode(200).extract().jsonPath();
    }

    private static void isOver(String token) {
        refused(refresh(token), 400, "REFRESH_REFUSED").body("error", equalTo("invalid_grant"));
    }

    private static Response refresh(String token) {
        return post("grant_type=refresh_token&refresh_token=" + token);
    }

    private static Response post(String form) {
        return nobody().contentType("application/x-www-form-urlencoded").body(form).post(PATH);
    }

    private static Object endOf(String token) {
        return Database.rows("select expires_at from session where id = ?", sessionOf(token))
                .get(0)
                .get(0);
    }

    private static UUID sessionOf(String token) {
        return UUID.fromString(token.substring(0, token.indexOf('.')));
    }

    private static JsonPath payload(String token) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonPath.from(new String(json, StandardCharsets.UTF_8));
    }
}
