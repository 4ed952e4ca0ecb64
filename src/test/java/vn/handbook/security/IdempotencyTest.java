package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Tokens;

@HttpTest
class IdempotencyTest {
    private static final int ROUNDS = 30;

    private final String key = UUID.randomUUID().toString();
    private long before;

    @BeforeEach
    void count() {
        before = Register.count();
    }

    @AfterEach
    void tidy() {
        Register.tidy();
    }

    @Test
    void S_070_theRepetitionAnswersTheSameAndEntersNothing() {
        String body = Register.member();
        Response first = enter(key, body);
        Response again = enter(key, body.replace(",", " , "));
        first.then().statusCode(201);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        for (String name : List.of("Location", "ETag", "Cache-Control", "Content-Type")) {
            assertThat(again.header(name)).isEqualTo(first.header(name)).isNotBlank();
        }
        assertThat(Register.count()).isEqualTo(before + 1);
    }

    @Test
    void S_070_anotherBodyUnderTheSameKeyIs422() {
        enter(key, Register.member()).then().statusCode(201);
        refused(enter(key, Register.member()), 422, "KEY_REUSED");
        assertThat(Register.count()).isEqualTo(before + 1);
    }

    @Test
    void S_070_aRefusedRequestMayBeCorrectedUnderItsKey() {
        refused(enter(key, "{}"), 400, "INVALID_REQUEST");
        refused(enter(key, Register.memberWith("status", "\"LEFT\"")), 422, "MEMBER_RULE_BROKEN");
        enter(key, Register.member()).then().statusCode(201);
        assertThat(Register.count()).isEqualTo(before + 1);
    }

    @Test
    void S_070_aKeyIsItsAccountsOwn() {
        enter(key, Register.member()).then().statusCode(201);
        refused(
                as("member")
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(Register.member())
                        .post(Register.PATH),
                403,
                "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "é"})
    void S_070_aMalformedKeyIs400(String malformed) {
        refused(enter(malformed, Register.member()), 400, "INVALID_REQUEST")
                .body("errors.header", contains("Idempotency-Key"));
        assertThat(Register.count()).isEqualTo(before);
    }

    @Test
    void S_070_anOverlongKeyIs400() {
        refused(enter("x".repeat(256), Register.member()), 400, "INVALID_REQUEST");
        enter("x".repeat(219) + key, Register.member()).then().statusCode(201);
    }

    @Test
    void S_070_twoAtOnceEnterOneRow() throws Exception {
        Client.tokenOf("officer");
        var two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String body = Register.member();
                String own = key + round;
                var together = new CyclicBarrier(2);
                List<Future<Response>> answers =
                        List.of(
                                two.submit(() -> enterWith(together, own, body)),
                                two.submit(() -> enterWith(together, own, body)));
                isOneRow(answers.get(0).get(), answers.get(1).get());
            }
        } finally {
            two.shutdown();
        }
        assertThat(Register.count()).isEqualTo(before + ROUNDS);
    }

    private static void isOneRow(Response one, Response other) {
        if (one.statusCode() == 201 && other.statusCode() == 201) {
            assertThat(one.asString()).isEqualTo(other.asString());
            return;
        }
        Response refused = one.statusCode() == 201 ? other : one;
        assertThat(refused == one ? other.statusCode() : one.statusCode()).isEqualTo(201);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        refused(refused, 409, "STILL_RUNNING");
    }

    private static Response enterWith(CyclicBarrier together, String key, String body)
            throws Exception {
        together.await();
        return enter(key, body);
    }

    private static Response enter(String key, String body) {
        return as("officer")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(Register.PATH);
    }

    @Test
    void S_070_answerIsNotRepeatedToWhoMayNoLongerReadIt() {
        String account = UUID.randomUUID().toString();
        String key = UUID.randomUUID().toString();
        String body =
                """
                {"resolutionId": "%s", "organizationId": "%s", "title": "Một lần thôi",
                 "opensOn": "2026-03-01", "dueOn": "2026-12-31"}
                """
                        .formatted(Demo.resolution(4), Demo.COMMUNE);
        callForStudy(Tokens.ofRole(account, "COMMITTEE_OFFICER", Demo.COMMUNE), key, body)
                .then()
                .statusCode(201);
        callForStudy(Tokens.ofRole(account, "COMMITTEE_OFFICER", Demo.COMMUNE), key, body)
                .then()
                .statusCode(201);
        callForStudy(Tokens.ofRole(account, "COMMITTEE_OFFICER", Demo.OTHER_COMMUNE), key, body)
                .then()
                .statusCode(422);
    }

    private static Response callForStudy(String token, String key, String body) {
        return Client.with(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/study-plans");
    }
}
