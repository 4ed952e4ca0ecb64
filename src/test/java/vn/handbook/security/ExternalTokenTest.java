package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.nobody;
import static vn.handbook.testing.Client.with;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.FakeIssuer;
import vn.handbook.testing.HttpTest;

/** Tokens of an identity provider outside, good ones and every kind of bad one. */
@HttpTest
@TestProfile(ExternalTokenTest.WithIssuer.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalTokenTest {
    private static final FakeIssuer ISSUER = new FakeIssuer();
    private static final int LAST = Integer.MAX_VALUE;

    static {
        ISSUER.rotate("first");
    }

    /** Both ways in: the service's own, and the issuer's. */
    public static final class WithIssuer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "handbook.oidc.issuer",
                    ISSUER.uri(),
                    "handbook.oidc.clients",
                    "handbook-app,swagger-ui",
                    "handbook.oidc.typing",
                    "KEYCLOAK",
                    "handbook.oidc.key-interval",
                    "PT3S");
        }
    }

    @AfterAll
    static void tidy() {
        Database.rows("delete from session where device_name = 'handbook-app'");
    }

    @Test
    void theIssuersPeopleAreTheSamePeopleHere() {
        with(ISSUER.token("member"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("member"))
                .body(
                        "member.fullName",
                        equalTo(Client.as("member").get("/api/v1/me").path("member.fullName")))
                .body("permissions", hasItem("study"));
        with(ISSUER.token("member")).get("/api/v1/documents").then().statusCode(200);
        refused(with(ISSUER.token("member")).get("/api/v1/members"), 403, "FORBIDDEN");
        with(ISSUER.token("officer")).get("/api/v1/members").then().statusCode(200);
    }

    @Test
    void whoHasNoAccountHereIsToldSo() {
        refused(with(ISSUER.token("stranger")).get("/api/v1/me"), 403, "IDENTITY_UNKNOWN");
    }

    @Test
    void theIssuersSessionIsSeenAndEndedHere() throws Exception {
        JwtClaims claims = ISSUER.claims("secretary");
        claims.setStringClaim("sid", "one-evening");
        String token = ISSUER.signed(claims, Map.of());
        String id =
                with(token)
                        .get("/api/v1/me/sessions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.find { it.current }.id");
        with(token).delete("/api/v1/me/sessions/" + id).then().statusCode(204);
        isRefused(token);
        isRefused(ISSUER.signed(claims, Map.of("x", 1)));
        with(ISSUER.token("secretary")).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void S_030_aDisabledAccountIsShutOutWithinTheBound() throws Exception {
        String token = ISSUER.token("editor");
        with(token).get("/api/v1/me").then().statusCode(200);
        Database.rows("update account set disabled_at = now() where username = 'editor'");
        try {
            long end = System.nanoTime() + 22_000_000_000L;
            int status = 200;
            while (status == 200 && System.nanoTime() < end) {
                Thread.sleep(500);
                status = with(token).get("/api/v1/me").statusCode();
            }
            assertThat(status).isEqualTo(403);
        } finally {
            Database.rows("update account set disabled_at = null where username = 'editor'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void S_021_noAlgorithmIsNoSignature(String algorithm) {
        String head = "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"first\"}".formatted(algorithm);
        String token = Forge.base64(head) + "." + Forge.base64(ISSUER.claims("member").toJson());
        isRefused(token + ".");
        isRefused(token + ".AAAA");
    }

    @Test
    void S_021_theIssuersPublicKeyIsNoSecretOfHs256() {
        byte[] der = ISSUER.key().getRsaPublicKey().getEncoded();
        String pem =
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(pem.getBytes(StandardCharsets.US_ASCII), der)) {
            isRefused(
                    ISSUER.signed(ISSUER.claims("member"), "HS256", new HmacKey(secret), Map.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void S_021_anAlgorithmThatIsNotConfiguredIsRefused(String algorithm) {
        isRefused(
                ISSUER.signed(
                        ISSUER.claims("member"),
                        algorithm,
                        ISSUER.key().getRsaPrivateKey(),
                        Map.of()));
    }

    @Test
    void S_021_aTokenCannotBringItsOwnKey() throws Exception {
        RsaJsonWebKey own = RsaJwkGenerator.generateJwk(2048);
        Map<String, Object> jwk = own.toParams(RsaJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        for (Map<String, Object> headers :
                List.<Map<String, Object>>of(
                        Map.of(),
                        Map.of("jwk", jwk),
                        Map.of("jku", ISSUER.uri() + "/evil"),
                        Map.of("x5u", ISSUER.uri() + "/evil"),
                        Map.of("x5c", List.of("AAAA")))) {
            isRefused(
                    ISSUER.signed(ISSUER.claims("member"), "RS256", own.getPrivateKey(), headers));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../../dev/null", "' or 1=1 --", "\0", "http://localhost:1/"})
    void S_021_aKeyIdIsComparedAndNothingElse(String kid) {
        isRefused(ISSUER.signed(ISSUER.claims("member"), Map.of("kid", kid)));
    }

    @Test
    void S_021_unknownCriticalHeadersBrokenAndStretchedTokensAreRefused() {
        isRefused(ISSUER.signed(ISSUER.claims("member"), Map.of("crit", List.of("x"), "x", 1)));
        String good = ISSUER.token("member");
        for (String token :
                List.of(
                        good + "=",
                        good + ".x",
                        good.substring(0, good.lastIndexOf('.') + 1),
                        good.substring(0, good.length() - 8) + "AAAAAAAA")) {
            isRefused(token);
        }
    }

    @Test
    void S_021_neitherIssuersKeySignsForTheOther() throws Exception {
        isRefused(ISSUER.signed(ISSUER.claims("member"), "RS256", Forge.privateKey(), Map.of()));
        JwtClaims ours = Forge.claims();
        isRefused(
                ISSUER.signed(
                        ours,
                        "RS256",
                        ISSUER.key().getRsaPrivateKey(),
                        Map.of("typ", "at+jwt", "kid", Forge.keyId())));
    }

    @Test
    void S_023_expiredEarlyAndOverlongTokensAreRefused() {
        JwtClaims expired = ISSUER.claims("member");
        expired.setExpirationTimeMinutesInTheFuture(-1);
        isRefused(ISSUER.signed(expired, Map.of()));
        JwtClaims early = ISSUER.claims("member");
        early.setNotBefore(NumericDate.fromSeconds(NumericDate.now().getValue() + 120));
        isRefused(ISSUER.signed(early, Map.of()));
        JwtClaims overlong = ISSUER.claims("member");
        overlong.setExpirationTimeMinutesInTheFuture(60);
        isRefused(ISSUER.signed(overlong, Map.of()));
        for (String missing : List.of("exp", "iat", "sub", "azp", "preferred_username")) {
            JwtClaims claims = ISSUER.claims("member");
            claims.unsetClaim(missing);
            isRefused(ISSUER.signed(claims, Map.of()));
        }
    }

    @Test
    void S_024_anotherIssuerAudienceOrClientIsRefused() {
        for (Object issuer : new Object[] {"https://evil.vn", ISSUER.uri() + "/", "", 5}) {
            isRefused(ISSUER.signed(changed("iss", issuer), Map.of()));
        }
        for (Object audience : new Object[] {"account", "HANDBOOK", "", List.of(), 5}) {
            isRefused(ISSUER.signed(changed("aud", audience), Map.of()));
        }
        for (Object client : new Object[] {"other-app", "", 5}) {
            isRefused(ISSUER.signed(changed("azp", client), Map.of()));
        }
        for (Object name : new Object[] {"", 5, List.of("member")}) {
            isRefused(ISSUER.signed(changed("preferred_username", name), Map.of()));
        }
    }

    @Test
    void S_025_idAndRefreshTokensAreNoAccessTokens() {
        isRefused(ISSUER.signed(changed("typ", "ID"), Map.of()));
        isRefused(ISSUER.signed(changed("typ", "Refresh"), Map.of()));
        isRefused(ISSUER.signed(changed("typ", "Logout"), Map.of()));
        isRefused(ISSUER.signed(changed("at_hash", "x"), Map.of()));
        JwtClaims untyped = ISSUER.claims("member");
        untyped.unsetClaim("typ");
        isRefused(ISSUER.signed(untyped, Map.of()));
        isRefused(ISSUER.signed(ISSUER.claims("member"), Map.of("typ", "logout+jwt")));
    }

    @Test
    void swaggerUiOffersTheIssuersSignInBesideOurs() {
        nobody().get("/q/openapi?format=json")
                .then()
                .body(
                        "components.securitySchemes.signIn.flows.authorizationCode.tokenUrl",
                        equalTo(ISSUER.uri() + "/token"))
                .body(
                        "components.securitySchemes.signIn.flows.password.tokenUrl",
                        equalTo("/api/v1/auth/token"));
        assertThat(nobody().get("/q/swagger-ui/").header("Content-Security-Policy"))
                .contains("connect-src 'self' " + ISSUER.uri());
        assertThat(nobody().get("/api/v1/problems").header("Content-Security-Policy"))
                .doesNotContain("connect-src");
    }

    @Test
    @Order(LAST - 2)
    void S_033_aNewKeyIsFollowedAndAWithdrawnOneForgotten() throws Exception {
        String old = ISSUER.token("member");
        ISSUER.rotate("second");
        Thread.sleep(3_500);
        with(ISSUER.token("member")).get("/api/v1/me").then().statusCode(200);
        with(old).get("/api/v1/me").then().statusCode(200);
        ISSUER.withdraw("first");
        Thread.sleep(3_500);
        isRefused(ISSUER.signed(ISSUER.claims("member"), Map.of("kid", "unknown")));
        isRefused(old);
    }

    @Test
    @Order(LAST - 1)
    void S_033_unknownKeysDoNotMakeTheIssuersBusiness() throws Exception {
        int before = ISSUER.fetches();
        long began = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            isRefused(ISSUER.signed(ISSUER.claims("member"), Map.of("kid", "unknown-" + i)));
        }
        long intervals = (System.nanoTime() - began) / 3_000_000_000L;
        assertThat(ISSUER.fetches() - before).isLessThanOrEqualTo((int) intervals + 1);
    }

    @Test
    @Order(LAST)
    void S_034_knownKeysGoOnWhileTheIssuerIsAway() throws Exception {
        String good = ISSUER.token("member");
        ISSUER.setAway(true);
        Thread.sleep(3_500);
        try {
            with(good).get("/api/v1/me").then().statusCode(200);
            ISSUER.rotate("third");
            refused(with(ISSUER.token("member")).get("/api/v1/me"), 503, "UNAVAILABLE")
                    .header("Retry-After", equalTo("3"));
            with(good).get("/api/v1/me").then().statusCode(200);
        } finally {
            ISSUER.setAway(false);
        }
    }

    private static JwtClaims changed(String claim, Object value) {
        JwtClaims claims = ISSUER.claims("member");
        claims.setClaim(claim, value);
        return claims;
    }

    private static void isRefused(String token) {
        refused(Client.with(token).get("/api/v1/documents"), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
    }
}
