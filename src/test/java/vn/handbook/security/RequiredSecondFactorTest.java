package vn.handbook.security;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.security.Refusal.refused;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Authenticator;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** Where the operator asks staff for a second factor. */
@HttpTest
@TestProfile(RequiredSecondFactorTest.ForOfficers.class)
class RequiredSecondFactorTest {
    @Inject Passwords passwords;

    /** Officers and administrators need one, editors do not. */
    public static final class ForOfficers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "handbook.second-factor.required-roles", "SYSTEM_ADMIN,COMMITTEE_OFFICER");
        }
    }

    /** The service is another one then, with another database. */
    @BeforeAll
    @AfterAll
    static void forget() {
        Client.forgetTokens();
    }

    @Test
    void S_016_anOfficeIsWithoutEffectUntilItsHolderHasASecondFactor() {
        try (var officer = OwnAccount.of(passwords).as("COMMITTEE_OFFICER", Demo.PROVINCE)) {
            var tokens = officer.signIn(OwnAccount.PASSWORD).then().statusCode(200).extract();
            String token = tokens.path("access_token");
            refused(Client.with(token).get("/api/v1/members"), 403, "FORBIDDEN");
            Client.with(token)
                    .get("/api/v1/me")
                    .then()
                    .statusCode(200)
                    .body("roles", hasSize(0))
                    .body("secondFactor", equalTo(false))
                    .body("withheld.reason", equalTo("SECOND_FACTOR_MISSING"))
                    .body("withheld.roles[0].role", equalTo("COMMITTEE_OFFICER"));
            String secret =
                    Client.with(token)
                            .contentType("application/json")
                            .body(Map.of("currentPassword", OwnAccount.PASSWORD))
                            .post("/api/v1/me/second-factor")
                            .path("secret");
            Client.with(token)
                    .contentType("application/json")
                    .body(Map.of("otp", new Authenticator(secret).code()))
                    .post("/api/v1/me/second-factor/confirmations")
                    .then()
                    .statusCode(201);
            String refreshed =
                    Client.nobody()
                            .formParam("grant_type", "refresh_token")
                            .formParam("refresh_token", tokens.<String>path("refresh_token"))
                            .post("/api/v1/auth/token")
                            .path("access_token");
            Client.with(refreshed).get("/api/v1/members").then().statusCode(200);
            Client.with(refreshed)
                    .get("/api/v1/me")
                    .then()
                    .body("secondFactor", equalTo(true))
                    .body("withheld", nullValue());
        }
    }

    @Test
    void S_016_otherRolesAndMembershipGoOnWithout() {
        try (var editor = OwnAccount.of(passwords).as("EDITOR", Demo.PROVINCE)) {
            editor.request().get("/api/v1/study-plans").then().statusCode(200);
        }
        Client.as("member").get("/api/v1/me/assignments").then().statusCode(200);
    }
}
