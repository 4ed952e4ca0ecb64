package vn.handbook.security;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/**
 * What every refusal is: a problem (RFC 9457) that can be traced and tells nothing of the inside.
 */
final class Refusal {
    private static final String INSIDE =
            "(?is)(?!.*(exception|at [a-z]+\\.[a-z]+|org\\.|java\\.|jakarta|select |sqlstate|/tmp/|stack)).*";

    private Refusal() {}

    static ValidatableResponse refused(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/api/v1/problems/" + slug(code)))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(matchesPattern(INSIDE));
    }

    private static String slug(String code) {
        return code.toLowerCase().replace('_', '-');
    }
}
