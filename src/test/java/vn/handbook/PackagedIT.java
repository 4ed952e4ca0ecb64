package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.OwnDatabase;

/**
 * The packaged application as it is delivered, with its own database. What is called here also
 * trains the cache of a build with {@code -Dquarkus.package.jar.aot.enabled=true}, hence a little
 * of everything.
 */
@QuarkusIntegrationTest
@QuarkusTestResource(OwnDatabase.class)
class PackagedIT {
    private static final String PROVINCE = "01978400-0000-7001-8000-000000000001";

    @Test
    void memberFinishesAnAssignmentAndTheReportCountsIt() {
        String assignment = firstUnfinished();
        long before = completed(assignment);

        JsonPath opened =
                Client.as("member").get("/api/v1/me/assignments/" + assignment).jsonPath();
        List<String> unread =
                opened.getList("sections.findAll { it.required && !it.completedAt }.id");
        for (String section : unread) {
            Client.as("member")
                    .contentType("application/json")
                    .body(
                            """
                            {"furthestFraction": 1, "resumePosition": 0, "clientTime": "%s"}"""
                                    .formatted(Instant.now()))
                    .put(
                            "/api/v1/me/assignments/{assignment}/sections/{section}/progress",
                            assignment,
                            section)
                    .then()
                    .statusCode(200)
                    .body("completed", equalTo(true));
        }

        assertThat(stateOf(assignment)).isEqualTo("COMPLETED");
        assertThat(completed(assignment)).isEqualTo(before + 1);
    }

    @Test
    void readmesFirstCallsFinishAnAssignmentAndTheReportCountsIt() throws Exception {
        assumeTrue(isInstalled("curl"), "the first calls are for those who have curl");
        String assignment = firstUnfinished();
        long before = completed(assignment);

        String said = run(firstCalls());

        assertThat(stateOf(assignment)).isEqualTo("COMPLETED");
        assertThat(said.lines().map(String::strip))
                .contains(
                        "completed in the province before: " + before,
                        "completed in the province now: " + (before + 1));
        assertThat(completed(assignment)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, /api/v1/me",
        "officer, /api/v1/organizations",
        "secretary, /api/v1/members",
        "editor, /api/v1/documents?q=nghi quyet",
        "editor, /api/v1/resolutions",
        "officer, /api/v1/study-plans",
    })
    void everyRoleReadsItsPart(String username, String path) {
        Client.as(username).get(path).then().statusCode(200).body("isEmpty()", not(true));
    }

    @Test
    void strangersAreToldToSignIn() {
        Client.nobody().get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void administratorsFindTheSwaggerUi() {
        RestAssured.get("/q/swagger-ui/").then().statusCode(200);
        RestAssured.get("/q/openapi").then().statusCode(200);
    }

    @Test
    void S_090_operatorsFindHealthAndMetricsOnTheirOwnPort() {
        RestAssured.get(OwnDatabase.management("/q/health/ready")).then().statusCode(200);
        RestAssured.get(OwnDatabase.management("/q/metrics")).then().statusCode(200);
        for (String path : List.of("/q/health", "/q/metrics", "/q/dev-ui", "/q/arc")) {
            RestAssured.get(path).then().statusCode(404);
        }
    }

    private static String firstUnfinished() {
        return Client.as("member")
                .get("/api/v1/me/assignments")
                .path("items.find { it.state != 'COMPLETED' }.id");
    }

    private static String stateOf(String assignment) {
        return Client.as("member")
                .get("/api/v1/me/assignments/" + assignment)
                .path("assignment.state");
    }

    private static long completed(String plan) {
        return Client.as("officer")
                .queryParams(Map.of("planId", plan, "organizationId", PROVINCE))
                .get("/api/v1/reports/study")
                .jsonPath()
                .getLong("total.completed");
    }

    /** The README's block, calling the application under test. */
    private static String firstCalls() throws IOException {
        Matcher block =
                Pattern.compile("<!-- first calls -->\n```bash\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        String here = "http://localhost:" + RestAssured.port;
        assertThat(block.group(1)).containsOnlyOnce("http://localhost:8080");
        return block.group(1).replace("http://localhost:8080", here);
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(shell.getInputStream().readAllBytes());
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean isInstalled(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
