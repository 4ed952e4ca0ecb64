package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.nobodyAt;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** Guessing gets slower and slower, and nobody else notices. */
@HttpTest
class ThrottleTest {
    private static final String SLOWED = "TOO_MANY_REQUESTS";
    private static final String HERE = "203.0.113.7";

    @Inject Passwords passwords;

    private OwnAccount account;

    @BeforeEach
    void enter() {
        Client.forgetFailures();
        account = OwnAccount.of(passwords);
    }

    @AfterEach
    void forget() {
        account.close();
    }

    private static Response signIn(String address, String identifier, String password) {
        return nobodyAt(address)
                .formParam("grant_type", "password")
                .formParam("username", identifier)
                .formParam("password", password)
                .post("/api/v1/auth/token");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            refused(signIn(HERE, account.username(), "wrong " + i), 400, "SIGN_IN_REFUSED");
        }
    }

    /** As if so much time had passed. */
    private static void pass(int seconds) {
        Database.rows(
                "update sign_in_throttle set wait_until = wait_until - make_interval(secs => ?),"
                        + " changed_at = changed_at - make_interval(secs => ?)",
                (double) seconds,
                (double) seconds);
    }

    private static int waitOf(Response slowed) {
        refused(slowed, 429, SLOWED).body("detail", containsString("bí thư chi bộ"));
        return Integer.parseInt(slowed.header("Retry-After"));
    }

    @Test
    void S_009_waitsGrowWithFailuresAndEndWithTheRightPassword() {
        fail(5);
        int first = waitOf(signIn(HERE, account.username(), "wrong"));
        assertThat(first).isBetween(1, 5);
        waitOf(signIn(HERE, account.username(), OwnAccount.PASSWORD));
        pass(5);
        fail(1);
        assertThat(waitOf(signIn(HERE, account.username(), "wrong"))).isBetween(6, 10);
        pass(10);
        signIn(HERE, account.username(), OwnAccount.PASSWORD).then().statusCode(200);
        fail(4);
        signIn(HERE, account.username(), OwnAccount.PASSWORD).then().statusCode(200);
    }

    @Test
    void S_009_otherAccountsAreNotSlowedDown() {
        fail(5);
        try (var other = OwnAccount.of(passwords)) {
            signIn(HERE, other.username(), OwnAccount.PASSWORD).then().statusCode(200);
        }
    }

    @Test
    void S_009_spellingsOfOneIdentifierCountAsOne() {
        List<String> spellings =
                List.of(
                        "0912 345 678",
                        "+84912345678",
                        "84 912.345.678",
                        "0912-345-678",
                        "(091) 2345678");
        for (String spelling : spellings) {
            refused(signIn(HERE, spelling, "wrong"), 400, "SIGN_IN_REFUSED");
        }
        waitOf(signIn(HERE, "0912345678", "wrong"));
        Client.forgetFailures();
        // Those that only our own tolerance makes the same
        for (String spelling :
                List.of(
                        "0912\u2013345\u2013678",
                        "\uff10\uff19\uff11\uff12345678",
                        "\u0660\u0669\u0661\u0662 345678",
                        "+84\u00a0912345678",
                        "(+84)\u3000912 345 678")) {
            refused(signIn(HERE, spelling, "wrong"), 400, "SIGN_IN_REFUSED");
        }
        waitOf(signIn(HERE, "0912345678", "wrong"));
        Client.forgetFailures();
        String shouted = "  " + account.username().toUpperCase() + " ";
        fail(4);
        refused(signIn(HERE, shouted, "wrong"), 400, "SIGN_IN_REFUSED");
        waitOf(signIn(HERE, account.username(), "wrong"));
    }

    /** What somebody's enemy types elsewhere is the enemy's to wait for. */
    @Test
    void S_011_guessesElsewhereDoNotSlowTheOwnerDownAtHome() {
        String home = "192.0.2.80";
        signIn(home, account.username(), OwnAccount.PASSWORD).then().statusCode(200);
        fail(5);
        waitOf(signIn(HERE, account.username(), "wrong"));
        waitOf(signIn("203.0.113.99", account.username(), OwnAccount.PASSWORD));
        signIn(home, account.username(), OwnAccount.PASSWORD).then().statusCode(200);
        // Which helps the enemy nothing
        waitOf(signIn(HERE, account.username(), "wrong"));
    }

    @Test
    void S_009_whoeverGuessesAtTheOwnersPlaceWaitsThereToo() {
        String home = "192.0.2.80";
        signIn(home, account.username(), OwnAccount.PASSWORD).then().statusCode(200);
        for (int i = 0; i < 5; i++) {
            refused(signIn(home, account.username(), "wrong " + i), 400, "SIGN_IN_REFUSED");
        }
        waitOf(signIn(home, account.username(), OwnAccount.PASSWORD));
    }

    @Test
    void S_009_guessesSideBySideGainNothing() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(30);
        try {
            Callable<Integer> guess = () -> signIn(HERE, account.username(), "wrong").statusCode();
            var answers = new ArrayList<Integer>();
            for (var answer : guessers.invokeAll(Collections.nCopies(60, guess))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(400, 429);
            assertThat(Collections.frequency(answers, 400)).isBetween(5, 7);
        } finally {
            guessers.shutdown();
        }
    }

    @Test
    void S_009_whatIsTypedIsNotKept() {
        fail(1);
        List<List<Object>> rows =
                Database.rows("select encode(subject, 'escape') from sign_in_throttle");
        assertThat(rows).hasSize(2);
        assertThat(rows.toString()).doesNotContain(account.username()).doesNotContain(HERE);
    }

    @Test
    void S_001_S_009_anUnknownIdentifierIsSlowedDownTheSame() {
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            known.add(withoutTrace(signIn(HERE, account.username(), "wrong")));
            unknown.add(withoutTrace(signIn(HERE, "nobody-" + account.id(), "wrong")));
        }
        assertThat(known).isEqualTo(unknown).anyMatch(answer -> answer.startsWith("429"));
    }

    private static String withoutTrace(Response answer) {
        var body = answer.jsonPath().getMap("");
        body.remove("traceId");
        // Between the two some of the wait passes
        return answer.statusCode() + " " + body.toString().replaceAll("[0-9]+ giây", "… giây");
    }

    @Test
    void S_010_oneAddressThatTriesAHundredAccountsIsSlowedDown() {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            answers.add(signIn(HERE, "spray-" + i, "Mùa xuân 2026").statusCode());
        }
        assertThat(Collections.frequency(answers, 429)).isGreaterThan(10);
        assertThat(Collections.frequency(answers, 400)).isGreaterThan(40);
        assertThat(signIn("203.0.113.8", "spray-1", "wrong").statusCode()).isEqualTo(400);
        pass(60);
        assertThat(signIn(HERE, "spray-later", "wrong").statusCode()).isEqualTo(400);
    }

    @Test
    void S_010_whoeverHasSignedInFromAnAddressIsNotStoppedByOthersThere() {
        signIn(HERE, account.username(), OwnAccount.PASSWORD).then().statusCode(200);
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 80; i++) {
            answers.add(signIn(HERE, "spray-" + i, "wrong").statusCode());
        }
        assertThat(answers).contains(429);
        signIn(HERE, account.username(), OwnAccount.PASSWORD).then().statusCode(200);
    }

    @Test
    void S_010_whatTheClientWritesOfItsAddressIsNotBelieved() {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 80; i++) {
            // The trusted proxy adds what it saw, at the right
            String forged = "198.51.100." + i + ", " + HERE;
            answers.add(signIn(forged, "spray-" + i, "wrong").statusCode());
        }
        assertThat(answers).contains(429);
        assertThat(signIn("198.51.100.1", "spray-x", "wrong").statusCode()).isEqualTo(400);
    }

    @Test
    void S_010_theSubscribersOfOneIpv6NetworkAreOne() {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 80; i++) {
            answers.add(signIn("2001:db8:1:2::" + i, "spray-" + i, "wrong").statusCode());
        }
        assertThat(answers).contains(429);
        assertThat(signIn("2001:db8:1:3::1", "spray-x", "wrong").statusCode()).isEqualTo(400);
    }

    @Test
    void S_011_noWaitIsLongerThanAQuarterOfAnHour() {
        fail(5);
        int wait = 0;
        for (int i = 0; i < 20; i++) {
            pass(900);
            fail(1);
            wait = waitOf(signIn(HERE, account.username(), "wrong"));
            assertThat(wait).isLessThanOrEqualTo(900);
        }
        assertThat(wait).isGreaterThan(800);
        pass(900);
        signIn(HERE, account.username(), OwnAccount.PASSWORD).then().statusCode(200);
    }

    @Test
    void S_011_aPasswordGuessedAtInTheNameOfTheOwnerDoesNotShutThemOutEither() {
        String token = account.token();
        for (int i = 0; i < 5; i++) {
            refused(change(token, "wrong"), 422, "CURRENT_PASSWORD_WRONG");
        }
        waitOf(change(token, "wrong"));
        account.signIn(OwnAccount.PASSWORD).then().statusCode(200);
        pass(5);
        change(token, OwnAccount.PASSWORD).then().statusCode(204);
    }

    private static Response change(String token, String current) {
        return Client.with(token)
                .contentType("application/json")
                .body(Map.of("currentPassword", current, "newPassword", "đồi chè xanh mát"))
                .put("/api/v1/me/password");
    }
}
