package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.nobody;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** The first administrator comes by a code that only the log of the first start tells. */
@HttpTest
class BootstrapTest {
    private static final String CODE = "7K2Q-M9XD-40TB-ZC6R-A8HN";
    private static final String PASSWORD = "bốn con trâu già trên đồng";

    private final String username = "quantri." + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void asIfThereWereNoAdministrator() throws Exception {
        Database.rows(
                "update role_assignment set valid_to = current_date - 1"
                        + " where role = 'SYSTEM_ADMIN' and valid_from < current_date");
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(CODE.replace("-", "").getBytes(StandardCharsets.UTF_8));
        Database.rows(
                "insert into bootstrap_code (code_hash, issued_at, expires_at)"
                        + " values (?, now(), now() + interval '1 day')",
                hash);
    }

    @AfterEach
    void restore() {
        Client.forgetFailures();
        Database.rows("delete from bootstrap_code");
        Database.rows(
                "delete from session where account_id in (select id from account where username = ?)",
                username);
        Database.rows(
                "delete from role_assignment where account_id in (select id from account where username = ?)",
                username);
        Database.rows("delete from account where username = ?", username);
        Database.rows("update role_assignment set valid_to = null where role = 'SYSTEM_ADMIN'");
    }

    private Response create(String code, String password) {
        return nobody().contentType("application/json")
                .body(Map.of("code", code, "username", username, "password", password))
                .post("/api/v1/auth/bootstrap");
    }

    @Test
    void S_014_theFirstAdministratorIsMadeOnce() {
        create(CODE.toLowerCase(), PASSWORD)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/accounts/"))
                .body("username", equalTo(username))
                .body("organizationId", equalTo(Demo.PROVINCE.toString()));
        String token =
                Client.signIn(username, PASSWORD)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("access_token");
        Client.with(token).get("/api/v1/me").then().body("roles[0].role", equalTo("SYSTEM_ADMIN"));
        refused(create(CODE, PASSWORD), 400, "CODE_REFUSED");
        assertThat(
                        Database.rows(
                                "select 1 from audit_event where action = 'FIRST_ADMINISTRATOR_CREATED'"))
                .isNotEmpty();
    }

    @Test
    void S_014_aWrongOrOldCodeMakesNobody() {
        refused(create("7K2Q-M9XD-40TB-ZC6R-A8HP", PASSWORD), 400, "CODE_REFUSED");
        Database.rows("update bootstrap_code set expires_at = now()");
        refused(create(CODE, PASSWORD), 400, "CODE_REFUSED");
    }

    @Test
    void S_013_noCodeHelpsWhereThereIsAnAdministrator() {
        Database.rows("update role_assignment set valid_to = null where role = 'SYSTEM_ADMIN'");
        refused(create(CODE, PASSWORD), 400, "CODE_REFUSED");
    }

    @Test
    void S_002_aWeakPasswordLeavesTheCodeGoodForAnotherTry() {
        refused(create(CODE, "đồi chè xanh"), 422, "PASSWORD_REFUSED");
        refused(create(CODE, username + "12345"), 422, "PASSWORD_REFUSED");
        create(CODE, PASSWORD).then().statusCode(201);
    }

    @Test
    void aUserNameThatIsTakenOrLooksLikeANumberIsRefused() {
        Map<String, String> request =
                Map.of("code", CODE, "username", "officer", "password", PASSWORD);
        refused(
                nobody().contentType("application/json")
                        .body(request)
                        .post("/api/v1/auth/bootstrap"),
                409,
                "USERNAME_TAKEN");
        Map<String, String> number =
                Map.of("code", CODE, "username", "0912345678", "password", PASSWORD);
        refused(
                nobody().contentType("application/json")
                        .body(number)
                        .post("/api/v1/auth/bootstrap"),
                400,
                "INVALID_REQUEST");
    }
}
