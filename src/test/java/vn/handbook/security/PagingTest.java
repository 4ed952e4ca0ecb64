package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.HttpTest;

@HttpTest
class PagingTest {
    private static final int DIGEST_LENGTH = 8;

    @AfterEach
    void tidy() {
        Register.tidy();
    }

    @ParameterizedTest
    @CsvSource({
        "0, TOO_SMALL",
        "-1, TOO_SMALL",
        "201, TOO_LARGE",
        "2147483647, TOO_LARGE",
        "2147483648, TYPE",
        "99999999999999999999, TYPE",
        "NaN, TYPE",
        "1e2, TYPE",
        "1.0, TYPE",
        "0x10, TYPE",
        "%2B5, TYPE",
        "%205, TYPE",
        "%EF%BC%95, TYPE",
        "'', TYPE",
    })
    void S_064_limitsAreEnforced(String limit, String code) {
        refused(get("/api/v1/members?limit=" + limit), 400, "INVALID_REQUEST")
                .body("errors.parameter", contains("limit"))
                .body("errors.code", contains(code));
    }

    @Test
    void S_064_noPageRepeatsOrSkipsARowWhenOthersAreInserted() {
        String list = "/api/v1/members?organizationId=01978400-0000-7001-8000-000000000002";
        List<String> before = get(list + "&limit=200").then().extract().path("items.id");
        List<String> whole = new ArrayList<>();
        JsonPath page = get(list + "&limit=7").then().statusCode(200).extract().jsonPath();
        whole.addAll(page.getList("items.id"));
        Register.entered();
        while (page.getString("nextCursor") != null) {
            page =
                    get(list + "&limit=7&cursor=" + page.getString("nextCursor"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            whole.addAll(page.getList("items.id"));
        }
        assertThat(whole).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void S_064_cursorOfAnotherListIsRefused() {
        String cursor = cursorOf("/api/v1/members?limit=1");
        for (String other :
                new String[] {
                    "/api/v1/members?q=nguyen",
                    "/api/v1/members?status=OFFICIAL",
                    "/api/v1/organizations",
                    "/api/v1/documents",
                    "/api/v1/resolutions",
                    "/api/v1/study-plans"
                }) {
            refused(as("officer").queryParam("cursor", cursor).get(other), 400, "INVALID_REQUEST")
                    .body("errors.parameter", contains("cursor"));
        }
    }

    @Test
    void S_064_tamperedCursorIsRefused() {
        String cursor = cursorOf("/api/v1/members?limit=1");
        char last = cursor.charAt(cursor.length() - 2);
        String changed =
                cursor.substring(0, cursor.length() - 2)
                        + (last == 'A' ? 'B' : 'A')
                        + cursor.charAt(cursor.length() - 1);
        for (String tampered : new String[] {changed, "x" + cursor, "!", "AAAA", "null"}) {
            refused(
                            as("officer").queryParam("cursor", tampered).get("/api/v1/members"),
                            400,
                            "INVALID_REQUEST")
                    .body("errors.parameter", contains("cursor"));
        }
    }

    /** The digest has no secret: whoever reads the source can make one for any key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026-01-01",
                "2026-01-01\u001fx",
                "9999-99-99\u001fx",
                "+999999999-12-31\u001f01978400-0000-7007-8000-000000000001",
                "\0\u001f01978400-0000-7007-8000-000000000001"
            })
    void S_064_cursorPutTogetherByHandIsRefused(String key) throws Exception {
        refused(
                as("officer")
                        .queryParam("cursor", forged("study-plans", key))
                        .get("/api/v1/study-plans"),
                400,
                "INVALID_REQUEST");
    }

    @Test
    void S_064_nulInACursorPutTogetherByHandIsRefused() throws Exception {
        refused(
                as("officer")
                        .queryParam("cursor", forged("organizations\u001fnull", "L\0G"))
                        .get("/api/v1/organizations"),
                400,
                "INVALID_REQUEST");
    }

    @Test
    void S_064_aCursorReachesNoFurtherThanTheScope() {
        String cursor = cursorOf("/api/v1/members?limit=1");
        List<String> cells =
                as("secretary")
                        .queryParam("cursor", cursor)
                        .queryParam("limit", 200)
                        .get("/api/v1/members")
                        .then()
                        .statusCode(200)
                        .body("items", notNullValue())
                        .extract()
                        .path("items.organizationId");
        assertThat(cells).isNotEmpty().containsOnly(Register.CELL);
    }

    private static String forged(String list, String key) throws Exception {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest((list + "\u001f\u001f" + key).getBytes(StandardCharsets.UTF_8));
        byte[] token = Arrays.copyOf(digest, DIGEST_LENGTH + text.length);
        System.arraycopy(text, 0, token, DIGEST_LENGTH, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static String cursorOf(String list) {
        return get(list).then().statusCode(200).extract().path("nextCursor");
    }

    private static io.restassured.response.Response get(String path) {
        return as("officer").urlEncodingEnabled(false).get(path);
    }
}
