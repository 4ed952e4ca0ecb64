package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
@TestProfile(KeyReplacementTest.InTheMidst.class)
class KeyReplacementTest {
    private static final Path LAST_KEY = newKey();
    private static final Path STRANGE_KEY = newKey();

    /** The next key signs already, the last one is still accepted. */
    public static final class InTheMidst implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("handbook.token.other-keys", LAST_KEY.toString());
        }
    }

    @Test
    void S_033_tokensOfTheLastKeyLiveOnAndThoseOfAStrangeOneDoNot() {
        me(signedWith(SigningKey.read(LAST_KEY)), 200);
        me(signedWith(SigningKey.read(STRANGE_KEY)), 401);
    }

    @Test
    void newTokensAreOfTheSigningKeyAndBothArePublished() {
        Client.forgetTokens();
        String header =
                new String(Base64.getUrlDecoder().decode(Client.tokenOf("member").split("\\.")[0]));
        List<String> published =
                Client.nobody()
                        .get("/.well-known/jwks.json")
                        .then()
                        .statusCode(200)
                        .body("keys", hasSize(2))
                        .body("keys[0].d", equalTo(null))
                        .extract()
                        .path("keys.kid");
        assertThat(header).contains(published.get(0));
        assertThat(published.get(1)).isEqualTo(SigningKey.read(LAST_KEY).id());
        Client.forgetTokens();
    }

    /** A phone that was off while a key was replaced and taken away. */
    @Test
    void sessionBegunUnderAKeyThatIsGoneIsStillRefreshed() {
        UUID session = UUID.randomUUID();
        RefreshToken old = RefreshToken.first(session, SigningKey.read(STRANGE_KEY));
        Database.rows(
                """
                insert into session (id, account_id, token_hash, rotated_at, created_at, expires_at, version)
                select ?, id, ?, now() - interval '20 days', now() - interval '20 days', now() + interval '10 days', 0
                from account where username = 'member'
                """,
                session,
                RefreshToken.hash(old.secret()));
        Client.nobody()
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", old.toString())
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200);
    }

    private static void me(String token, int status) {
        Client.with(token).get("/api/v1/me").then().statusCode(status);
    }

    private static String signedWith(SigningKey key) {
        return Jwt.claims()
                .issuer("https://handbook.vn")
                .audience("handbook")
                .subject("01978400-0000-7003-8000-000000000005")
                .claim("client_id", "handbook")
                .claim("sid", "01978400-0000-7000-8000-000000000001")
                .claim("member", Demo.MEMBER.toString())
                .claim("roles", Map.of("MEMBER", List.of(Demo.CELL.toString())))
                .expiresIn(600)
                .jws()
                .header("typ", "at+jwt")
                .keyId(key.id())
                .sign(key.privateKey());
    }

    private static Path newKey() {
        try {
            Path key = Files.createTempDirectory("handbook-key").resolve("key.pem");
            SigningKey.makeUnlessPresent(key);
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
