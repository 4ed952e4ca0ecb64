package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.HttpTest;

@HttpTest
class BodyTest {
    private long before;

    @BeforeEach
    void countMembers() {
        before = Register.count();
    }

    @AfterEach
    void nothingWasEntered() {
        long after = Register.count();
        Register.tidy();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void S_054_allFaultsOfABodyAreToldAtOnceInVietnamese() {
        Response response = Register.enter(FAULTY);
        refused(response, 400, "INVALID_REQUEST")
                .header("Content-Language", "vi")
                .body("title", equalTo("Yêu cầu không hợp lệ"))
                .body("instance", equalTo("/api/v1/members"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code + ' ' + it.message }",
                        containsInAnyOrder(
                                "/shoeSize UNKNOWN Không có thuộc tính này.",
                                "/a~1b~0c UNKNOWN Không có thuộc tính này.",
                                "/sex TYPE Sai kiểu dữ liệu.",
                                "/dateOfBirth TYPE Sai kiểu dữ liệu.",
                                "/fullName REQUIRED Không được để trống.",
                                "/organizationId REQUIRED Không được để trống.",
                                "/admissionDate REQUIRED Không được để trống.",
                                "/status REQUIRED Không được để trống.",
                                "/phone FORMAT Không đúng dạng ^(\\+84|0)[0-9]{9}$."));
    }

    @Test
    void S_054_theSameInEnglish() {
        refused(
                        as("officer")
                                .header("Accept-Language", "fr, en;q=0.8")
                                .contentType("application/json")
                                .body("{\"shoeSize\": 42, \"fullName\": 7}")
                                .post(Register.PATH),
                        400,
                        "INVALID_REQUEST")
                .header("Content-Language", "en")
                .body("title", equalTo("The request is not valid"))
                .body("errors.message", hasItem("There is no such member."))
                .body("errors.message", hasItem("The value has the wrong type."))
                .body("errors.message", hasItem("Is required."));
    }

    private static final String FAULTY =
            """
            {"shoeSize": 42, "a/b~c": 1, "sex": 1, "dateOfBirth": "31/01/1970",
             "fullName": null, "phone": "113"}\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fullName | 5",
                "fullName | true",
                "fullName | 1e99999999",
                "fullName | {\"a\": 1}",
                "fullName | [\"a\"]",
                "organizationId | 1",
                "organizationId | \"1-1-1-1-1\"",
                "organizationId | \"AZeEAAAAcAGAAAAAAAABAQ==\"",
                "organizationId | \" 01978400-0000-7001-8000-000000000101\"",
                "status | 1",
                "status | \"1\"",
                "status | \"\"",
                "status | \"official\"",
                "sex | []",
                "dateOfBirth | 100",
                "dateOfBirth | [1970, 1, 1]",
                "dateOfBirth | \"\"",
                "dateOfBirth | \" 1970-01-31 \"",
            })
    void S_054_whatIsNotOfItsTypeIsRefused(String name, String value) {
        refused(Register.enter(Register.memberWith(name, value)), 400, "INVALID_REQUEST")
                .body("errors.pointer", contains("/" + name))
                .body("errors.code", contains("TYPE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"a\"",
                "1",
                "{",
                "{}x",
                "{}{}",
                "{\"a\": NaN}",
                "{/**/}",
                "{'a': 1}",
                "{\"a\": 01}",
                "{\"a\": 1,}"
            })
    void S_054_whatIsNoJsonObjectIsRefused(String body) {
        refused(Register.enter(body), 400, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organizationId",
                "status",
                "fullName",
                "dateOfBirth",
                "sex",
                "admissionDate"
            })
    void S_054_nullForWhatIsRequiredIsRefused(String name) {
        refused(Register.enter(Register.memberWith(name, "null")), 400, "INVALID_REQUEST")
                .body("errors.pointer", contains("/" + name))
                .body("errors.code", contains("REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sex\": \"FEMALE\"", "\"sex\": null", "\"s\\u0065x\": \"MALE\""})
    void S_055_aKeyThatComesTwiceIsRefused(String again) {
        String body =
                Register.member().replaceFirst("}$", ", " + again.replace("\\", "\\\\") + "}");
        refused(Register.enter(body), 400, "INVALID_REQUEST");
    }

    @Test
    void S_055_aKeyThatComesTwiceInAPatchIsRefused() {
        refused(patch("{\"fullName\": \"A\", \"fullName\": \"B\"}"), 400, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "id", "organizationId", "status", "version", "createdAt"})
    void S_044_whatAPatchMayNotTouchIsRefusedEvenAsNull(String name) {
        for (String value : new String[] {"\"OFFICIAL\"", "null", "1"}) {
            refused(patch("{\"%s\": %s}".formatted(name, value)), 400, "INVALID_REQUEST")
                    .body("errors.pointer", contains("/" + name))
                    .body("errors.code", contains("UNKNOWN"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "id", "verified", "version", "createdAt", "nameFolded"})
    void S_044_whatACreationMayNotSetIsRefused(String name) {
        refused(Register.enter(Register.memberWith(name, "\"1\"")), 400, "INVALID_REQUEST")
                .body("errors.pointer", contains("/" + name))
                .body("errors.code", contains("UNKNOWN"));
    }

    private static Response patch(String body) {
        return as("officer")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(Register.PATH + "/" + Register.MEMBER);
    }

    @Test
    void hugeListIsRefusedWithoutAFaultForEachElement() {
        String elements = String.join(",", Collections.nCopies(50_000, "{}"));
        as("editor")
                .contentType(ContentType.JSON)
                .body("{\"sections\": [" + elements + "]}")
                .post("/api/v1/resolutions")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/sections"));
    }

    @Test
    void textOfSpacesOnlyOfWhateverKindIsNoText() {
        as("officer")
                .contentType(ContentType.JSON)
                .body("{\"title\": \"\u00a0 \u00a0\"}")
                .post("/api/v1/study-plans")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/title' }.code", equalTo("REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "en-", ";q=", "*"})
    void oddLanguageStillGetsAProblemAnswer(String language) {
        as("officer")
                .header("Accept-Language", language)
                .get("/api/v1/organizations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }
}
