package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

@HttpTest
class HeaderTest {

    @AfterEach
    void tidy() {
        Register.tidy();
    }

    private static List<Response> answers() {
        return List.of(
                as("member").get("/api/v1/me"),
                nobody().get("/api/v1/me"),
                as("member").get("/api/v1/members"),
                as("officer").get("/api/v1/members/x"),
                as("officer").delete("/api/v1/members"),
                as("officer").header("Accept", "text/html").get("/api/v1/members"),
                as("officer").contentType("text/plain").body("x").post("/api/v1/members"),
                as("officer").get("/api/v1/members?x=1"),
                Register.enter("{}"),
                Register.enter(" ".repeat(3 << 20)),
                nobody().options("/api/v1/members"),
                nobody().get("/no/such/address"),
                nobody().get(FailingResource.PATH),
                nobody().get("/api/v1/meta"),
                nobody().get("/.well-known/jwks.json"),
                nobody().get("/api/v1/problems"));
    }

    @Test
    void S_088_everyAnswerBearsTheHeadersOfSafety() {
        for (Response answer : answers()) {
            answer.then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void S_091_noAnswerTellsWhatServesIt() {
        for (Response answer : answers()) {
            for (String name : List.of("Server", "X-Powered-By", "Via", "X-AspNet-Version")) {
                assertThat(answer.header(name)).isNull();
            }
            assertThat(answer.asString())
                    .doesNotContainIgnoringCase("quarkus", "vert.x", "resteasy");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/members",
                "/api/v1/members/01978400-0000-7002-8000-000000000001",
                "/api/v1/members?x=1",
                "/api/v1/members/x"
            })
    void S_089_personalAnswersAreKeptByNobody(String path) {
        as("officer").get(path).then().header("Cache-Control", "no-store");
    }

    @Test
    void S_089_neitherIsWhatBelongsToTheCaller() {
        as("member").get("/api/v1/me").then().header("Cache-Control", "no-store");
        as("member").get("/api/v1/me/assignments").then().header("Cache-Control", "no-store");
        nobody().formParam("grant_type", "password")
                .formParam("username", "member")
                .formParam("password", Client.PASSWORD)
                .post("/api/v1/auth/token")
                .then()
                .header("Cache-Control", "no-store");
        Register.enter(Register.member()).then().header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.vn",
                "https://handbook.vn.evil.vn",
                "http://localhost"
            })
    void S_075_noForeignOriginIsLetIn(String origin) {
        as("member")
                .header("Origin", origin)
                .get("/api/v1/me")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Credentials", nullValue());
        nobody().header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .options("/api/v1/members/x")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void S_076_whatARequestSaysOfItsHostChangesNoLink() {
        forwarded(as("officer"))
                .get("/api/v1/members?limit=1")
                .then()
                .statusCode(200)
                .header("Link", startsWith("</api/v1/members?"));
        forwarded(as("officer"))
                .contentType("application/json")
                .body(Register.member())
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/members/"));
        forwarded(nobody())
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .body("type", startsWith("/api/v1/problems/"))
                .body("instance", equalTo("/api/v1/me"));
    }

    private static RequestSpecification forwarded(RequestSpecification request) {
        return request.header("Host", "evil.vn")
                .header("X-Forwarded-Host", "evil.vn")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-For", "127.0.0.1")
                .header("X-Original-URL", "/api/v1/members")
                .header("Forwarded", "host=evil.vn;proto=gopher;for=127.0.0.1");
    }

    @Test
    void S_063_theCallersTraceIsTheAnswersTrace() {
        nobody().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v1/me")
                .then()
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
        nobody().header("traceparent", "00-<script>-x-01")
                .get("/api/v1/me")
                .then()
                .body("traceId", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void S_063_aProblemIsExplainedAtItsType() {
        String type = nobody().get("/api/v1/me").path("type");
        nobody().get(type).then().statusCode(200).body("code", containsString("UNAUTHENTICATED"));
    }
}
