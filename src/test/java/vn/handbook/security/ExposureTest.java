package vn.handbook.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.HttpTest;

/** What strangers and operators see of the service's inside, and what nobody sees. */
@HttpTest
class ExposureTest {
    @TestHTTPResource(management = true)
    URI management;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/ready",
                "/q/health/live",
                "/q/health-ui",
                "/q/metrics",
                "/q/dev-ui",
                "/q/arc",
                "/q/info",
                "/q/env",
                "/q/heapdump",
                "/metrics",
                "/health",
                "/actuator/env"
            })
    void S_090_thePublicPortTellsNothingOfTheInside(String path) {
        nobody().get(path).then().statusCode(404);
        as("admin").get(path).then().statusCode(404);
    }

    @Test
    void S_090_theManagementPortTellsOperators() {
        given().get(at("/q/metrics"))
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("jvm_memory_used_bytes"));
        assertThat(management.getPort()).isPositive().isNotEqualTo(io.restassured.RestAssured.port);
    }

    @Test
    void S_090_theManagementPortServesNoApi() {
        given().get(at("/api/v1/problems")).then().statusCode(404);
        given().get(at("/q/openapi")).then().statusCode(404);
    }

    @Test
    void S_090_readinessSaysThatTheDatabaseIsThereAndNotWhere() {
        given().get(at("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'database' }", aMapWithSize(2))
                .body("checks.find { it.name == 'database' }", hasKey("status"));
    }

    /** An address with an id is one label, not one for each member. */
    @Test
    void S_090_metricsNameOperationsAndNobody() {
        as("officer").get("/api/v1/members/01978400-0000-7002-8000-000000000001");
        as("officer").delete("/api/v1/members/01978400-0000-7002-8000-000000000001");
        as("member").queryParam("q", "rieng tu").get("/api/v1/documents");
        assertThat(given().get(at("/q/metrics")).asString())
                .contains("http_server_requests_seconds")
                .doesNotContain("01978400", "rieng");
    }

    @Test
    void S_091_metaTellsTheVersionAndNoMore() {
        nobody().get("/api/v1/meta")
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(3))
                .body("version", equalTo("0.1.0"))
                .body("builtAt", org.hamcrest.Matchers.matchesPattern("20\\d\\d-.*Z"))
                .body("apiVersion", equalTo("v1"));
    }

    @Test
    void S_095_aFailureTellsNothingOfTheInside() {
        Response failed = nobody().get(FailingResource.PATH);
        refused(failed, 500, "INTERNAL_ERROR");
        assertThat(failed.asString())
                .doesNotContainIgnoringCase(
                        "secret", "db.internal", "select", "SQL", "IllegalState", "vn.handbook");
    }

    private URI at(String path) {
        return management.resolve(path);
    }
}
