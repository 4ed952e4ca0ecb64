package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.security.Forge.claims;
import static vn.handbook.security.Forge.header;
import static vn.handbook.security.Forge.unsigned;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.nobody;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.HttpTest;

@HttpTest
class TokenAttackTest {

    @Test
    void ourOwnForgedTokenIsGoodSoThatTheOthersFailForTheirOneFault() throws Exception {
        nobody().header("Authorization", "Bearer " + Forge.signed(claims(), Map.of()))
                .get("/api/v1/documents")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", " none", ""})
    void S_021_noAlgorithmIsNoSignature(String algorithm) {
        String head = header("alg", algorithm, "typ", "at+jwt");
        isRefused(unsigned(head, claims()) + ".");
        isRefused(unsigned(head, claims()));
        isRefused(unsigned(head, claims()) + ".AAAA");
    }

    @Test
    void S_021_thePublicKeyIsNoSecretOfHs256() throws Exception {
        RSAPublicKey key = Forge.publicKey();
        String base64 =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret :
                List.of(
                        pem.getBytes(StandardCharsets.US_ASCII),
                        pem.strip().getBytes(StandardCharsets.US_ASCII),
                        key.getEncoded(),
                        key.getModulus().toByteArray())) {
            isRefused(Forge.signed(claims(), "HS256", new HmacKey(secret), Map.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void S_021_theRightKeyWithAnotherAlgorithmIsRefused(String algorithm) throws Exception {
        isRefused(Forge.signed(claims(), algorithm, Forge.privateKey(), Map.of()));
    }

    @Test
    void S_021_aTokenCannotBringItsOwnKey() throws Exception {
        RsaJsonWebKey own = RsaJwkGenerator.generateJwk(2048);
        Map<String, Object> jwk = own.toParams(RsaJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        for (Map<String, Object> headers :
                List.<Map<String, Object>>of(
                        Map.of(),
                        Map.of("jwk", jwk),
                        Map.of("jku", "http://localhost:1/jwks.json"),
                        Map.of("x5u", "http://localhost:1/cert.pem"),
                        Map.of("x5c", List.of("AAAA")),
                        Map.of("kid", Forge.keyId(), "jwk", jwk))) {
            isRefused(Forge.signed(claims(), "RS256", own.getPrivateKey(), headers));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../../dev/null", "' or 1=1 --", "\0", "http://localhost:1/"})
    void S_021_aKeyIdIsComparedAndNothingElse(String kid) throws Exception {
        isRefused(Forge.signed(claims(), Map.of("kid", kid)));
    }

    @Test
    void S_021_headersOfAnotherTypeAreRefused() throws Exception {
        String good = Forge.signed(claims(), Map.of());
        String rest = good.substring(good.indexOf('.'));
        for (String head :
                List.of(
                        "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":5}",
                        "{\"alg\":5,\"typ\":\"at+jwt\"}",
                        "{\"alg\":\"RS256\",\"typ\":[\"at+jwt\"]}",
                        "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"crit\":5}",
                        "[]",
                        "\"x\"",
                        "{")) {
            isRefused(Forge.base64(head) + rest);
        }
    }

    @Test
    void S_021_anUnknownCriticalHeaderIsRefused() throws Exception {
        isRefused(Forge.signed(claims(), Map.of("crit", List.of("x"), "x", 1)));
    }

    @Test
    void S_021_blankBrokenAndStretchedTokensAreRefused() throws Exception {
        String good = Forge.signed(claims(), Map.of());
        String body = good.substring(0, good.lastIndexOf('.'));
        for (String token :
                List.of(
                        body + ".",
                        body,
                        body + "." + "A".repeat(512),
                        good + "=",
                        good + " x",
                        good + ".x",
                        ".",
                        "..",
                        "x",
                        "a.b.c.d.e",
                        good.substring(0, good.length() - 8) + "AAAAAAAA")) {
            isRefused(token);
        }
    }

    @Test
    void S_021_anEncryptedTokenIsRefusedWithoutDerivingAKey() {
        String head =
                "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128CBC-HS256\",\"p2c\":2147483647,\"p2s\":\"AAAAAAAAAAA\"}";
        isRefused(Forge.base64(head) + ".AAAA.AAAA.AAAA.AAAA");
    }

    @Test
    void S_023_expiredAndNotYetValidTokensAreRefused() throws Exception {
        JwtClaims expired = claims();
        expired.setExpirationTimeMinutesInTheFuture(-1);
        isRefused(Forge.signed(expired, Map.of()));
        JwtClaims early = claims();
        early.setNotBefore(NumericDate.fromSeconds(NumericDate.now().getValue() + 120));
        isRefused(Forge.signed(early, Map.of()));
        for (String missing : List.of("exp", "iat", "sub")) {
            JwtClaims claims = claims();
            claims.unsetClaim(missing);
            isRefused(Forge.signed(claims, Map.of()));
        }
    }

    @Test
    void S_024_anotherIssuerOrAudienceIsRefused() throws Exception {
        for (Object issuer : new Object[] {"https://evil.vn", "https://handbook.vn/", "", 5}) {
            isRefused(Forge.signed(with("iss", issuer), Map.of()));
        }
        for (Object audience : new Object[] {"other", "HANDBOOK", "", List.of(), List.of("x"), 5}) {
            isRefused(Forge.signed(with("aud", audience), Map.of()));
        }
        for (String missing : List.of("iss", "aud")) {
            JwtClaims claims = claims();
            claims.unsetClaim(missing);
            isRefused(Forge.signed(claims, Map.of()));
        }
    }

    @Test
    void S_025_aTokenOfAnotherTypeIsRefused() throws Exception {
        for (String type : List.of("JWT", "jwt", "id+jwt", "logout+jwt", "")) {
            isRefused(Forge.signed(claims(), Map.of("typ", type)));
        }
        isRefused(Forge.withoutType(claims()));
    }

    @Test
    void S_025_aRefreshTokenIsNoAccessToken() {
        String refreshToken =
                nobody().formParam("grant_type", "password")
                        .formParam("username", "member")
                        .formParam("password", vn.handbook.testing.Client.PASSWORD)
                        .post("/api/v1/auth/token")
                        .path("refresh_token");
        assertThat(refreshToken).isNotBlank();
        isRefused(refreshToken);
    }

    private static JwtClaims with(String claim, Object value) {
        JwtClaims claims = claims();
        claims.setClaim(claim, value);
        return claims;
    }

    private static void isRefused(String token) {
        refused(
                        nobody().header("Authorization", "Bearer " + token)
                                .get("/api/v1/documents"),
                        401,
                        "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
    }
}
