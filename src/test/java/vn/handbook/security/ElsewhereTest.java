package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.nobody;
import static vn.handbook.testing.Client.with;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
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
                    "handbook.oidc.claim",
                    "card",
                    "handbook.oidc.identifier",
                    "CARD_NUMBER",
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
        JwtClaims claims = claims("00.000001");
        with(ISSUER.signed(claims, Map.of("typ", "at+jwt")))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("member.id", equalTo(Demo.MEMBER.toString()));
        refused(with(ISSUER.signed(claims, Map.of())).get("/api/v1/me"), 401, "UNAUTHENTICATED");
    }

    /** The phone of the same member looks like somebody's card number. */
    @Test
    void whatTheClaimCarriesIsTakenForNothingElse() {
        for (String other : new String[] {"0000000001", "member", "", "000000000000"}) {
            Response answer = with(accessToken(claims(other))).get("/api/v1/me");
            assertThat(answer.statusCode()).as(other).isIn(401, 403);
        }
    }

    @Test
    void aMemberWithoutAccountGetsOne() {
        String card =
                Database.rows(
                                """
                                select m.card_number from member m left join account a on a.member_id = m.id
                                where m.status = 'OFFICIAL' and a.id is null order by m.id limit 1
                                """)
                        .get(0)
                        .get(0)
                        .toString();
        try {
            with(accessToken(claims(card)))
                    .get("/api/v1/me")
                    .then()
                    .statusCode(200)
                    .body("username", nullValue())
                    .body("permissions", hasItem("study"));
        } finally {
            Database.rows(
                    """
                    with made as (
                        select a.id from account a join member m on m.id = a.member_id where m.card_number = ?
                    ), ended as (delete from session where account_id in (select id from made))
                    select id from made
                    """,
                    card);
            Database.rows(
                    "delete from account where member_id = (select id from member where card_number = ?)",
                    card);
        }
    }

    private static JwtClaims claims(String card) {
        JwtClaims claims = ISSUER.claims("somebody");
        claims.setStringClaim("sid", "session-of-" + card);
        claims.setStringClaim("card", card);
        return claims;
    }

    private static String accessToken(JwtClaims claims) {
        return ISSUER.signed(claims, Map.of("typ", "at+jwt"));
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
