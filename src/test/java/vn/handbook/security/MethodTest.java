package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.restassured.http.Headers;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

@HttpTest
class MethodTest {
    private static final String ONE = Register.PATH + "/" + Register.MEMBER;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/members | GET, HEAD, OPTIONS, POST",
                "PUT | /api/v1/members | GET, HEAD, OPTIONS, POST",
                "PATCH | /api/v1/members | GET, HEAD, OPTIONS, POST",
                "DELETE | /api/v1/members/01978400-0000-7002-8000-000000000001 | GET, HEAD, OPTIONS, PATCH",
                "POST | /api/v1/members/01978400-0000-7002-8000-000000000001 | GET, HEAD, OPTIONS, PATCH",
                "GET | /api/v1/auth/token | OPTIONS, POST",
                "PUT | /api/v1/members/identifier-searches | OPTIONS, POST",
                "POST | /api/v1/me | GET, HEAD, OPTIONS",
                "POST | /.well-known/jwks.json | GET, HEAD, OPTIONS",
                "GET | /api/v1/documents/x/publications | OPTIONS, POST",
                "DELETE | //api//v1/./members/ | GET, HEAD, OPTIONS, POST",
            })
    void S_061_wrongMethodIs405WithAllow(String method, String path, String allow) {
        refused(
                        as("officer").urlEncodingEnabled(false).request(method, path),
                        405,
                        "METHOD_NOT_ALLOWED")
                .header("Allow", allow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "FOO"})
    void S_061_traceAndUnknownMethodsAreRefused(String method) throws IOException {
        RawHttp.Answer answer =
                RawHttp.send(
                        """
                        %s /api/v1/me HTTP/1.1\r
                        Host: handbook\r
                        Authorization: Bearer %s\r
                        Connection: close\r
                        \r
                        """
                                .formatted(method, Client.tokenOf("member")));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(answer.body()).contains("METHOD_NOT_ALLOWED").doesNotContain("Bearer");
    }

    @Test
    void S_061_headIsGetWithoutBody() {
        Headers get = as("officer").get(ONE).then().statusCode(200).extract().headers();
        Headers head =
                as("officer")
                        .head(ONE)
                        .then()
                        .statusCode(200)
                        .body(emptyString())
                        .extract()
                        .headers();
        for (String name : new String[] {"ETag", "Cache-Control", "Content-Type"}) {
            assertThat(head.getValue(name)).isEqualTo(get.getValue(name)).isNotBlank();
        }
    }

    @Test
    void S_061_headIsRefusedAsGetIs() {
        nobody().head(ONE).then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        as("member").head(ONE).then().statusCode(403);
        as("officer").head(Register.PATH + "/x").then().statusCode(404).body(emptyString());
    }

    @Test
    void S_061_optionsTellsTheMethodsOfTheVeryAddress() {
        nobody().options(Register.PATH)
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body(emptyString());
        nobody().options(ONE)
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS, PATCH")
                .header("Accept-Patch", containsString("application/merge-patch+json"));
    }

    @Test
    void S_061_anOverrideHeaderChangesNoMethod() {
        refused(
                as("officer").header("X-HTTP-Method-Override", "PATCH").post(ONE),
                405,
                "METHOD_NOT_ALLOWED");
        refused(as("officer").post(ONE + "?_method=PATCH"), 405, "METHOD_NOT_ALLOWED");
    }
}
