package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** What a hostile caller would try on accounts and roles. */
@HttpTest
class AccountAttackTest {
    private static final int ROUNDS = 100;
    private static final Duration TELLTALE = Duration.ofMillis(50);

    @Inject Passwords passwords;

    private OwnAccount account;

    @BeforeEach
    void enter() {
        account = OwnAccount.of(passwords);
    }

    @AfterEach
    void forget() {
        account.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"memberId\": \"01978400-0000-7002-8000-000000000001\"",
                "\"id\": \"01978400-0000-7003-8000-000000000099\"",
                "\"passwordHash\": \"x\"",
                "\"password\": \"bốn con trâu già trên đồng\"",
                "\"roles\": [\"SYSTEM_ADMIN\"]",
                "\"longPassword\": true",
                "\"disabledAt\": null",
                "\"createdAt\": \"2020-01-01T00:00:00Z\""
            })
    void S_044_anAccountIsMadeOfNameAndOrganisationAlone(String more) {
        long before = Database.count("account");
        refused(
                as("admin")
                        .contentType("application/json")
                        .body(
                                "{\"username\": \"tran.van.gian\", \"organizationId\": \"%s\", %s}"
                                        .formatted(Demo.PROVINCE, more))
                        .post("/api/v1/accounts"),
                400,
                "INVALID_REQUEST");
        assertThat(Database.count("account")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": \"01978400-0000-7003-8000-000000000099\"",
                "\"grantedBy\": \"01978400-0000-7003-8000-000000000001\"",
                "\"grantedAt\": \"2020-01-01T00:00:00Z\"",
                "\"endedBy\": null",
                "\"version\": 7"
            })
    void S_044_aRoleSaysNothingOfWhoGaveIt(String more) {
        long before = Database.count("role_assignment");
        refused(
                as("admin")
                        .contentType("application/json")
                        .body(
                                "{\"accountId\": \"%s\", \"role\": \"EDITOR\", \"organizationId\": \"%s\", %s}"
                                        .formatted(account.id(), Demo.PROVINCE, more))
                        .post("/api/v1/role-assignments"),
                400,
                "INVALID_REQUEST");
        assertThat(Database.count("role_assignment")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone\r\nSet-Cookie: a=b",
                "phone\nX-Injected: 1",
                "\u001b[31mred",
                "<script>alert(1)</script>",
                "\"}, {\"current\": true",
                "=1+1"
            })
    void S_096_aDeviceNameIsTextAndNothingElse(String name) {
        Response signedIn =
                nobody().formParam("grant_type", "password")
                        .formParam("username", account.username())
                        .formParam("password", OwnAccount.PASSWORD)
                        .formParam("device_name", name)
                        .post("/api/v1/auth/token");
        assertThat(signedIn.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(signedIn.headers().hasHeaderWithName("X-Injected")).isFalse();
        if (signedIn.statusCode() != 200) {
            refused(signedIn, 400, signedIn.jsonPath().getString("code"));
            return;
        }
        Response sessions = Client.with(signedIn.path("access_token")).get("/api/v1/me/sessions");
        List<String> names = sessions.jsonPath().getList("items.deviceName", String.class);
        assertThat(names).hasSize(1);
        assertThat(names.get(0)).doesNotContain("\r", "\n");
        assertThat(sessions.headers().hasHeaderWithName("X-Injected")).isFalse();
    }

    @Test
    void S_015_aWrongCodeTakesAsLongForSomebodyAsForNobody() {
        account.as("EDITOR", Demo.PROVINCE);
        as("admin").post("/api/v1/accounts/{id}/reset-codes", account.id()).then().statusCode(201);
        long[] somebody = new long[ROUNDS];
        long[] nobody = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            somebody[round] = millis(account.username());
            nobody[round] = millis("nobody-" + account.id());
        }
        assertThat(Math.abs(median(somebody) - median(nobody))).isLessThan(TELLTALE.toMillis());
    }

    private static long millis(String identifier) {
        Client.forgetFailures();
        long begun = System.nanoTime();
        refused(
                nobody().contentType("application/json")
                        .body(
                                Map.of(
                                        "identifier",
                                        identifier,
                                        "code",
                                        "00000 00000",
                                        "newPassword",
                                        "đồi chè xanh mát quê nhà"))
                        .post("/api/v1/auth/password-resets"),
                400,
                "CODE_REFUSED");
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /** None of the other secrets of the service opens what an access token opens. */
    @Test
    void S_025_nothingButAnAccessTokenIsOne() {
        Response signedIn = account.signIn(OwnAccount.PASSWORD);
        String access = signedIn.path("access_token");
        String refresh = signedIn.path("refresh_token");
        for (String other :
                List.of(
                        refresh,
                        refresh.split("\\.")[1],
                        account.id().toString(),
                        access.substring(0, access.lastIndexOf('.') + 1),
                        access + ".",
                        access + "." + refresh,
                        UUID.randomUUID().toString())) {
            refused(Client.with(other).get("/api/v1/me"), 401, "UNAUTHENTICATED");
        }
        // Nor is an access token a refresh token, or one that ends a session
        refused(
                nobody().formParam("grant_type", "refresh_token")
                        .formParam("refresh_token", access)
                        .post("/api/v1/auth/token"),
                400,
                "REFRESH_REFUSED");
        nobody().formParam("token", access).post("/api/v1/auth/revoke").then().statusCode(200);
        Client.with(access).get("/api/v1/me").then().statusCode(200);
    }

    /** The session's id is in every access token, and is no secret. */
    @Test
    void S_027_whoeverKnowsASessionsIdCannotEndItOrGoOnWithIt() {
        Response signedIn = account.signIn(OwnAccount.PASSWORD);
        String refresh = signedIn.path("refresh_token");
        String session = refresh.split("\\.")[0];
        try (var thief = OwnAccount.of(passwords)) {
            String own = thief.signIn(OwnAccount.PASSWORD).path("refresh_token");
            for (String mixed :
                    List.of(
                            session + "." + own.split("\\.")[1],
                            session + ".",
                            session.toUpperCase() + "." + "A".repeat(64))) {
                refused(
                        nobody().formParam("grant_type", "refresh_token")
                                .formParam("refresh_token", mixed)
                                .post("/api/v1/auth/token"),
                        400,
                        "REFRESH_REFUSED");
            }
        }
        nobody().formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refresh)
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200);
    }
}
