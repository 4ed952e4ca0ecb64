package vn.handbook.security;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.nobody;
import static vn.handbook.testing.Client.with;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.FakeIssuer;
import vn.handbook.testing.HttpTest;

/** Where only the issuer signs people in. */
@HttpTest
@TestProfile(ElsewhereTest.OnlyTheIssuer.class)
class ElsewhereTest {
    private static final FakeIssuer ISSUER = new FakeIssuer();

    static {
        ISSUER.rotate("first");
    }

    /** The service's own sign-in is off. */
    public static final class OnlyTheIssuer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "handbook.oidc.issuer",
                    ISSUER.uri(),
                    "handbook.oidc.clients",
                    "handbook-app",
                    "handbook.oidc.only",
                    "true");
        }
    }

    @AfterAll
    static void tidy() {
        Database.rows("delete from session where device_name = 'handbook-app'");
    }

    @Test
    void passwordsAreNotTakenAndSomeoneIsToldWhy() {
        for (String grantType : new String[] {"password", "refresh_token"}) {
            refused(
                            nobody().formParam("grant_type", grantType)
                                    .formParam("username", "member")
                                    .formParam("password", Client.PASSWORD)
                                    .formParam("refresh_token", "x")
                                    .post("/api/v1/auth/token"),
                            400,
                            "SIGN_IN_ELSEWHERE")
                    .body("error", equalTo("unauthorized_client"));
        }
    }

    /** RFC 9068 marks access tokens in the header. */
    @Test
    void S_025_onlyAccessTokensByTheirTypeComeIn() {
        var claims = ISSUER.claims("member");
        with(ISSUER.signed(claims, Map.of("typ", "at+jwt")))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        refused(with(ISSUER.signed(claims, Map.of())).get("/api/v1/me"), 401, "UNAUTHENTICATED");
    }

    @Test
    void swaggerUiOffersTheIssuersSignInAlone() {
        nobody().get("/q/openapi?format=json")
                .then()
                .body(
                        "components.securitySchemes.signIn.flows.authorizationCode.authorizationUrl",
                        equalTo(ISSUER.uri() + "/authorize"))
                .body("components.securitySchemes.signIn.flows.password", nullValue());
    }
}
