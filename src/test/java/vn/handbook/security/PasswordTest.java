package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.nobody;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

@HttpTest
class PasswordTest {
    private static final int ROUNDS = 200;
    private static final Duration TELLTALE = Duration.ofMillis(50);

    private final UUID id = UUID.randomUUID();
    private final String username = "test-" + id;

    @Inject Passwords passwords;

    @AfterEach
    void forget() {
        Client.forgetFailures();
        Database.rows("delete from session where account_id = ?", id);
        Database.rows("delete from account where id = ?", id);
    }

    @Test
    void S_001_unknownUserAndWrongPasswordAreAnsweredAlike() {
        Response unknown = signIn("nobody-" + id, "wrong");
        Response wrong = signIn("member", "wrong");
        refused(unknown, 400, "SIGN_IN_REFUSED")
                .body("error", equalTo("invalid_grant"))
                .body("title", equalTo("Tên đăng nhập hoặc mật khẩu không đúng"));
        var one = unknown.jsonPath().getMap("");
        var other = wrong.jsonPath().getMap("");
        one.remove("traceId");
        other.remove("traceId");
        assertThat(one).isEqualTo(other);
        assertThat(unknown.headers().asList().stream().map(h -> h.getName()).sorted())
                .containsExactlyElementsOf(
                        wrong.headers().asList().stream().map(h -> h.getName()).sorted().toList());
    }

    @Test
    void S_001_unknownUserAndWrongPasswordTakeEquallyLong() {
        long[] unknown = new long[ROUNDS];
        long[] wrong = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            // In turns, so that whatever else the machine does slows both
            unknown[round] = millis("nobody-" + id);
            wrong[round] = millis("member");
        }
        assertThat(Math.abs(median(unknown) - median(wrong))).isLessThan(TELLTALE.toMillis());
    }

    private static long millis(String username) {
        Client.forgetFailures();
        long begun = System.nanoTime();
        signIn(username, "wrong");
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 72, 73, 128})
    void S_003_longPasswordsCountToTheirLastCharacter(int length) {
        String password = "p".repeat(length - 1);
        enter(password + "a");
        signIn(username, password + "a").then().statusCode(200);
        refused(signIn(username, password + "b"), 400, "SIGN_IN_REFUSED");
        refused(signIn(username, password), 400, "SIGN_IN_REFUSED");
        refused(signIn(username, password + "a "), 400, "SIGN_IN_REFUSED");
    }

    @Test
    void S_004_aVietnamesePasswordIsTheSameInBothForms() {
        String composed = Normalizer.normalize("Mật khẩu của tôi là Đảng", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(composed).isNotEqualTo(decomposed);
        enter(decomposed);
        signIn(username, composed).then().statusCode(200);
        signIn(username, decomposed).then().statusCode(200);
        refused(signIn(username, "Mat khau cua toi la Dang"), 400, "SIGN_IN_REFUSED");
    }

    @Test
    void S_008_passwordsAreStoredAsArgon2idWithSaltsOfTheirOwn() {
        List<String> hashes =
                Database.rows("select password_hash from account").stream()
                        .map(row -> (String) row.get(0))
                        .toList();
        assertThat(hashes)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.startsWith("$argon2id$"))
                .noneMatch(hash -> hash.contains(Client.PASSWORD));
        assertThat(hashes.stream().map(hash -> hash.split("\\$")[4])).doesNotHaveDuplicates();
        for (String hash : hashes) {
            assertThat(parameter(hash, "m")).isGreaterThanOrEqualTo(19456);
            assertThat(parameter(hash, "t")).isGreaterThanOrEqualTo(2);
            assertThat(parameter(hash, "p")).isGreaterThanOrEqualTo(1);
        }
    }

    private static int parameter(String hash, String name) {
        return Arrays.stream(hash.split("\\$")[3].split(","))
                .filter(parameter -> parameter.startsWith(name + "="))
                .mapToInt(parameter -> Integer.parseInt(parameter.substring(2)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void S_013_accountsOfTheDemonstrationAreNoDefault() throws Exception {
        var properties = new Properties();
        try (var file = getClass().getClassLoader().getResourceAsStream("application.properties")) {
            properties.load(file);
        }
        assertThat(properties.getProperty("handbook.demo")).isEqualTo("false");
        assertThat(properties.getProperty("%prod.handbook.demo", "false")).isEqualTo("false");
        for (String name : List.of("admin", "root", "demo", "test")) {
            refused(signIn(name, name), 400, "SIGN_IN_REFUSED");
        }
    }

    private void enter(String password) {
        Database.rows(
                "insert into account (id, username, password_hash, version, created_at)"
                        + " values (?, ?, ?, 0, now())",
                id,
                username,
                passwords.hash(password));
    }

    private static Response signIn(String username, String password) {
        return nobody().formParam("grant_type", "password")
                .formParam("username", username)
                .formParam("password", password)
                .post("/api/v1/auth/token");
    }
}
