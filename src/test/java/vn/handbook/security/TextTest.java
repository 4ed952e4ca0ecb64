package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;

import io.restassured.response.Response;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

@HttpTest
class TextTest {

    @AfterEach
    void tidy() {
        Register.tidy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "\\udc00", "a\\ud83d", "\\udc00\\ud800"})
    void S_056_whatPostgresCannotHoldIsRefusedAndNamed(String escaped) {
        refused(Register.enter(Register.member(escaped)), 400, "INVALID_REQUEST")
                .body("errors.pointer", contains("/fullName"))
                .body("errors.code", contains("FORMAT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\u0000", "a\\udfff"})
    void S_056_neitherMayMembersBeNamedSo(String name) {
        refused(Register.enter(Register.memberWith(name, "1")), 400, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kiểm Thử \ud83d\ude00",
                "Kiểm \u202eThử",
                "Kiểm\u200bThử",
                "Kiểm Thử <script>alert(1)</script>",
                "Kiểm Thử '; drop table member; --",
                "Kiểm Thử ${7*7} {{7*7}} %s %n"
            })
    void S_056_otherTextComesBackUnchanged(String name) {
        String address =
                Register.enter(Register.member(name))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        as("officer").get(address).then().statusCode(200).body("fullName", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "...", "\u3000"})
    void S_056_aNameOfSpacesAndSignsIsRefused(String name) {
        Response answer = Register.enter(Register.member(name));
        if (answer.statusCode() == 400) {
            refused(answer, 400, "INVALID_REQUEST").body("errors.pointer", contains("/fullName"));
        } else {
            refused(answer, 422, "MEMBER_RULE_BROKEN")
                    .body("errors.pointer", contains("/fullName"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%ED%A0%80", "%FF", "%C0%80", "%F0%9F%98%80"})
    void S_056_hostileTextInAQueryIsNeverAFailure(String text) {
        for (String list :
                new String[] {
                    "/api/v1/members?q=",
                    "/api/v1/documents?q=",
                    "/api/v1/documents?issuer=",
                    "/api/v1/documents?topic="
                }) {
            int status = as("officer").urlEncodingEnabled(false).get(list + text).statusCode();
            assertThat(status).isIn(200, 400);
        }
        refused(
                        as("officer").urlEncodingEnabled(false).get("/api/v1/members?q=%00"),
                        400,
                        "INVALID_REQUEST")
                .body("errors.parameter", contains("q"));
    }

    @Test
    void S_056_nulInAPathIsNotFound() throws Exception {
        RawHttp.Answer answer =
                RawHttp.send(
                        "GET /api/v1/members/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                                + Client.tokenOf("officer")
                                + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void S_057_textIsStoredInNfcWithSingleSpaces() {
        String typed = Normalizer.normalize("Kiểm  Thử   Hoà", Normalizer.Form.NFD);
        Register.enter(Register.member(" " + typed + " "))
                .then()
                .statusCode(201)
                .body("fullName", equalTo("Kiểm Thử Hoà"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuỷ quỷnh xuý", "thuy quynh xuy", "THỦY QUỲNH XÚY", "thuy  xuy"})
    void S_057_namesAreFoundWithAndWithoutDiacritics(String typed) {
        Register.enter(Register.member("Kiểm Thuỷ Quỷnh Xuý")).then().statusCode(201);
        as("officer")
                .queryParam("q", typed)
                .get(Register.PATH)
                .then()
                .statusCode(200)
                .body("items.fullName", hasItem("Kiểm Thuỷ Quỷnh Xuý"));
    }

    @ParameterizedTest
    @CsvSource({"200, 201", "201, 400"})
    void S_057_lengthIsCountedInCharacters(int letters, int status) {
        Register.enter(Register.member("ế".repeat(letters))).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 422, MEMBER_RULE_BROKEN",
        "2025-02-29, 400, INVALID_REQUEST",
        "1970-13-01, 400, INVALID_REQUEST",
        "1970-1-1, 400, INVALID_REQUEST",
        "+999999999-12-31, 400, INVALID_REQUEST",
        "-999999999-01-01, 400, INVALID_REQUEST",
        "0000-01-01, 422, MEMBER_RULE_BROKEN",
        "9999-12-31, 422, MEMBER_RULE_BROKEN",
        "1970-01-01T00:00:00Z, 400, INVALID_REQUEST",
    })
    void S_074_datesThatAreNoneOrTooFarAreRefused(String date, int status, String code) {
        refused(
                        Register.enter(Register.memberWith("dateOfBirth", "\"" + date + "\"")),
                        status,
                        code)
                .body("errors.pointer", hasItem(status == 400 ? "/dateOfBirth" : code(date)));
    }

    @Test
    void S_074_aLeapDayIsADay() {
        Register.enter(Register.memberWith("dateOfBirth", "\"1972-02-29\""))
                .then()
                .statusCode(201)
                .body("dateOfBirth", equalTo("1972-02-29"));
    }

    private static String code(String date) {
        return date.startsWith("0000") ? "/dateOfBirth" : "/admissionDate";
    }
}
