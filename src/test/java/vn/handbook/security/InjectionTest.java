package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.testing.Client.as;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.HttpTest;

@HttpTest
class InjectionTest {
    private static final List<String> SEARCHES =
            List.of(
                    "/api/v1/members|q",
                    "/api/v1/documents|q",
                    "/api/v1/documents|issuer",
                    "/api/v1/documents|topic");
    private static final Duration QUICK = Duration.ofMillis(500);

    @AfterEach
    void tidy() {
        Register.tidy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "' or '1'='1",
                "') or true --",
                "'; select pg_sleep(3); --",
                "'||pg_sleep(3)||'",
                "\\",
                "%",
                "_",
                "%%%%_%",
                "1 union select citizen_id from member",
                "nguyen & !nguyen",
                "a:* | b",
                "<-> <-> !!",
                "(((",
                ":roots",
                "?1",
                "{fn now()}",
                "$$",
                "\u0001\u0002",
                "or 1=1/*",
            })
    void S_066_searchedTextIsNeverSql(String typed) {
        for (String search : SEARCHES) {
            String path = search.substring(0, search.indexOf('|'));
            String name = search.substring(search.indexOf('|') + 1);
            Instant begun = Instant.now();
            Response found =
                    as("secretary").queryParam(name, typed).queryParam("limit", 200).get(path);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(found.statusCode()).isIn(200, 400);
            if (path.endsWith("members") && found.statusCode() == 200) {
                assertThat(found.jsonPath().<String>getList("items.organizationId"))
                        .allMatch(Register.CELL::equals);
            }
            assertThat(found.asString()).doesNotContain("citizen", "syntax");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cardNumber",
                "citizenId",
                "phone",
                "fullName",
                "dateOfBirth",
                "organizationId"
            })
    void S_067_hostileStringsAreJudgedAtOnce(String name) {
        Register.enter("{}");
        for (String unit : List.of("0", "0.", "+84", "-", " ", "a ", "\u00a0", "\u0301", "é")) {
            String hostile = unit.repeat(100_000 / unit.length()) + "!";
            Instant begun = Instant.now();
            Response answer = Register.enter(Register.memberWith(name, "\"" + hostile + "\""));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "issuer", "title", "issuedOn"})
    void S_067_neitherDoDocumentsTakeLonger(String name) {
        for (String unit : List.of("1", "1-", "1-NQ/", "Đ", "a")) {
            String body = "{\"%s\": \"%s!\"}".formatted(name, unit.repeat(100_000 / unit.length()));
            Instant begun = Instant.now();
            Response answer =
                    as("editor")
                            .contentType("application/json")
                            .body(body)
                            .post("/api/v1/documents");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }
}
