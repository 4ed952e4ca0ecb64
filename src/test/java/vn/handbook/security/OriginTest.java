package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.HttpTest;

@HttpTest
@TestProfile(OriginTest.OneApplication.class)
class OriginTest {
    private static final String APPLICATION = "https://app.handbook.vn";

    /** One web application is let in. */
    public static final class OneApplication implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("handbook.cors.allowed-origins", APPLICATION);
        }
    }

    @Test
    void S_075_theListedOriginReadsAnswersAndRefusals() {
        for (Response answer :
                new Response[] {
                    as("member").header("Origin", APPLICATION).get("/api/v1/documents"),
                    nobody().header("Origin", APPLICATION).get("/api/v1/documents"),
                    as("member").header("Origin", APPLICATION).delete("/api/v1/documents")
                }) {
            answer.then()
                    .header("Access-Control-Allow-Origin", APPLICATION)
                    .header("Access-Control-Expose-Headers", containsString("ETag"))
                    .header("Access-Control-Allow-Credentials", nullValue());
            assertThat(answer.headers().getValues("Vary")).anyMatch(v -> v.contains("origin"));
        }
    }

    @Test
    void S_075_theListedOriginIsToldWhatItMaySend() {
        preflight(APPLICATION)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", APPLICATION)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "https://evil.vn",
                "http://app.handbook.vn",
                "https://app.handbook.vn:8443",
                "https://app.handbook.vn.evil.vn",
                "https://evilapp.handbook.vn",
                "https://app.handbook.vn/",
                "https://APP.handbook.vn",
                "https://evil.vn, https://app.handbook.vn"
            })
    void S_075_noOtherOriginIs(String origin) {
        as("member")
                .header("Origin", origin)
                .get("/api/v1/documents")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        preflight(origin)
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    private static Response preflight(String origin) {
        return nobody().header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "if-match, authorization")
                .options("/api/v1/members/x");
    }
}
