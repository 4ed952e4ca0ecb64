package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.handbook.security.Refusal.refused;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Authenticator;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** A password alone is not enough for whoever has a second factor. */
@HttpTest
class SecondFactorTest {
    private static final String PATH = "/api/v1/me/second-factor";

    @Inject Passwords passwords;

    private OwnAccount account;
    private String token;

    @BeforeEach
    void enter() {
        account = OwnAccount.of(passwords).as("EDITOR", Demo.PROVINCE);
        token = account.token();
    }

    @AfterEach
    void forget() {
        account.close();
    }

    private Response post(String path, Map<String, ?> body) {
        return Client.with(token).contentType("application/json").body(body).post(PATH + path);
    }

    private Authenticator begun() {
        return new Authenticator(
                post("", Map.of("currentPassword", OwnAccount.PASSWORD))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("secret"));
    }

    private List<String> confirmed(Authenticator app) {
        List<String> codes =
                post("/confirmations", Map.of("otp", app.code()))
                        .then()
                        .statusCode(201)
                        .body("recoveryCodes", hasSize(10))
                        .extract()
                        .path("recoveryCodes");
        later();
        return codes;
    }

    /** As if the codes taken so far were of long ago. */
    private void later() {
        Database.rows("update second_factor set last_step = 0 where account_id = ?", account.id());
    }

    private Response signIn(String password, String otp) {
        var request =
                Client.nobody()
                        .formParam("grant_type", "password")
                        .formParam("username", account.username())
                        .formParam("password", password);
        return (otp == null ? request : request.formParam("otp", otp)).post("/api/v1/auth/token");
    }

    @Test
    void S_016_whoeverHasASecondFactorNeedsItToSignIn() {
        Authenticator app = begun();
        signIn(OwnAccount.PASSWORD, null).then().statusCode(200);
        confirmed(app);
        refused(signIn(OwnAccount.PASSWORD, null), 400, "SECOND_FACTOR_NEEDED")
                .body("error", equalTo("mfa_required"));
        refused(signIn(OwnAccount.PASSWORD, "000000"), 400, "SECOND_FACTOR_REFUSED");
        // It is not told that there is one before the password is right
        refused(signIn("wrong", null), 400, "SIGN_IN_REFUSED");
        refused(signIn("wrong", app.code()), 400, "SIGN_IN_REFUSED");
        signIn(OwnAccount.PASSWORD, app.code()).then().statusCode(200);
    }

    @Test
    void S_016_aCodeIsTakenOnce() {
        Authenticator app = begun();
        confirmed(app);
        String code = app.code();
        signIn(OwnAccount.PASSWORD, code).then().statusCode(200);
        refused(signIn(OwnAccount.PASSWORD, code), 400, "SECOND_FACTOR_REFUSED");
    }

    @Test
    void S_016_afterFiveWrongCodesThereAreWaits() {
        confirmed(begun());
        for (int i = 0; i < 5; i++) {
            refused(signIn(OwnAccount.PASSWORD, "00000" + i), 400, "SECOND_FACTOR_REFUSED");
        }
        refused(signIn(OwnAccount.PASSWORD, "000009"), 429, "TOO_MANY_REQUESTS");
    }

    @Test
    void S_016_askingForTheCodeIsNoFailure() {
        confirmed(begun());
        for (int i = 0; i < 8; i++) {
            refused(signIn(OwnAccount.PASSWORD, null), 400, "SECOND_FACTOR_NEEDED");
        }
    }

    @Test
    void S_016_aRecoveryCodeStandsInOnce() {
        List<String> codes = confirmed(begun());
        String written = codes.get(3).toLowerCase().replace('-', ' ');
        signIn(OwnAccount.PASSWORD, written).then().statusCode(200);
        refused(signIn(OwnAccount.PASSWORD, written), 400, "SECOND_FACTOR_REFUSED");
        Client.with(token)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("on", equalTo(true))
                .body("recoveryCodesLeft", equalTo(9));
        List<String> renewed =
                post(
                                "/recovery-codes",
                                Map.of("currentPassword", OwnAccount.PASSWORD, "otp", codes.get(4)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("recoveryCodes");
        refused(signIn(OwnAccount.PASSWORD, codes.get(5)), 400, "SECOND_FACTOR_REFUSED");
        signIn(OwnAccount.PASSWORD, renewed.get(0)).then().statusCode(200);
    }

    @Test
    void S_016_aSecondFactorIsConfirmedByItsCode() {
        refused(post("/confirmations", Map.of("otp", "123456")), 409, "CONFLICT");
        begun();
        refused(post("/confirmations", Map.of("otp", "000000")), 400, "SECOND_FACTOR_REFUSED");
        Client.with(token).get(PATH).then().body("on", equalTo(false));
        // Begun anew with another phone
        confirmed(begun());
        refused(post("", Map.of("currentPassword", OwnAccount.PASSWORD)), 409, "CONFLICT");
    }

    @Test
    void S_016_theSecretIsKeptEncryptedAndTheCodesHashed() {
        Response begun = post("", Map.of("currentPassword", OwnAccount.PASSWORD));
        begun.then().body("uri", startsWith("otpauth://totp/")).header("Cache-Control", "no-store");
        String secret = begun.path("secret");
        List<String> codes = confirmed(new Authenticator(secret));
        String rows =
                Database.rows(
                                "select s::text, (select string_agg(r::text, ' ') from recovery_code r"
                                        + " where r.account_id = s.account_id) from second_factor s where account_id = ?",
                                account.id())
                        .toString();
        assertThat(rows).isNotEmpty().doesNotContain(secret);
        assertThat(codes).noneMatch(rows::contains);
    }

    @Test
    void S_017_changesOfTheSecondFactorNeedThePasswordAndACode() {
        refused(post("", Map.of("currentPassword", "wrong")), 422, "CURRENT_PASSWORD_WRONG");
        List<String> codes = confirmed(begun());
        for (String change : List.of("/removals", "/recovery-codes")) {
            refused(
                    post(change, Map.of("currentPassword", "wrong", "otp", codes.get(0))),
                    422,
                    "CURRENT_PASSWORD_WRONG");
            refused(
                    post(change, Map.of("currentPassword", OwnAccount.PASSWORD, "otp", "000000")),
                    400,
                    "SECOND_FACTOR_REFUSED");
        }
        post("/removals", Map.of("currentPassword", OwnAccount.PASSWORD, "otp", codes.get(0)))
                .then()
                .statusCode(204);
        signIn(OwnAccount.PASSWORD, null).then().statusCode(200);
        refused(
                post(
                        "/removals",
                        Map.of("currentPassword", OwnAccount.PASSWORD, "otp", codes.get(1))),
                409,
                "CONFLICT");
    }

    @Test
    void S_002_aShortPasswordOfStaffLastsAsLongAsTheSecondFactor() {
        List<String> codes = confirmed(begun());
        Client.with(token)
                .contentType("application/json")
                .body(Map.of("currentPassword", OwnAccount.PASSWORD, "newPassword", "đồi chèo"))
                .put("/api/v1/me/password")
                .then()
                .statusCode(204);
        refused(
                post("/removals", Map.of("currentPassword", "đồi chèo", "otp", codes.get(0))),
                422,
                "PASSWORD_REFUSED");
        signIn("đồi chèo", codes.get(1)).then().statusCode(200);
    }

    /** A member with a short password is made an editor. */
    @Test
    void S_002_rolesOfStaffAreWithoutEffectBehindAShortPasswordAlone() {
        Database.rows("update account set long_password = false where id = ?", account.id());
        String weak = account.token();
        refused(Client.with(weak).get("/api/v1/study-plans"), 403, "FORBIDDEN");
        Client.with(weak)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", hasSize(0))
                .body("withheld.reason", equalTo("PASSWORD_TOO_SHORT"))
                .body("withheld.roles[0].role", equalTo("EDITOR"));
    }
}
