package vn.handbook.security;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.HttpTest;

@HttpTest
class MediaTypeTest {

    @AfterEach
    void tidy() {
        Register.tidy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/octet-stream",
                "application/merge-patch+json",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=UTF-16",
                "application/json; charset=none-such"
            })
    void S_062_bodyOfAnotherTypeIs415(String type) {
        refused(
                as("officer").header("Content-Type", type).body(bytes()).post(Register.PATH),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json-patch+json"})
    void S_062_patchOfAnotherTypeIs415(String type) {
        refused(
                as("officer")
                        .header("If-Match", "*")
                        .header("Content-Type", type)
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .patch(Register.PATH + "/" + Register.MEMBER),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void S_062_signingInByJsonIs415() {
        refused(
                nobody().contentType("application/json")
                        .body("{\"grant_type\": \"password\"}")
                        .post("/api/v1/auth/token"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON;charset=UTF-8"
            })
    void S_062_utf8IsRead(String type) {
        as("officer")
                .header("Content-Type", type)
                .body(bytes())
                .post(Register.PATH)
                .then()
                .statusCode(201)
                .body("fullName", startsWith("Kiểm Thử"));
    }

    @Test
    void S_062_bytesThatAreNoUtf8Are400() {
        byte[] latin1 = Register.member("Kiểm Thử é").getBytes(StandardCharsets.ISO_8859_1);
        refused(
                as("officer")
                        .header("Content-Type", "application/json")
                        .body(latin1)
                        .post(Register.PATH),
                400,
                "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/*", "nonsense"})
    void S_062_whatCannotBeAnsweredIs406(String accept) {
        refused(as("member").header("Accept", accept).get("/api/v1/me"), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, application/json;q=0.1"})
    void S_062_jsonAmongOthersIsAnswered(String accept) {
        as("member")
                .header("Accept", accept)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("username", equalTo("member"));
    }

    private static byte[] bytes() {
        return Register.member().getBytes(StandardCharsets.UTF_8);
    }
}
