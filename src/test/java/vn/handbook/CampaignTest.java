package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** One study campaign from the editor's draft to the officer's report. */
@HttpTest
class CampaignTest {

    @Test
    void memberFinishesWhatTheCommitteeCalledForAndTheReportCountsIt() {
        String document = editorPublishesTheDocument();
        String resolution = editorPublishesTheResolution(document);
        String plan = officerCallsForStudy(resolution);

        long before = completed(plan);
        JsonPath assignment = assignmentOf(plan);
        assertThat(assignment.getString("assignment.state")).isEqualTo("NOT_STARTED");
        for (String section : assignment.getList("sections.id", String.class)) {
            Client.as("member")
                    .contentType(ContentType.JSON)
                    .body(
                            """
                            {"furthestFraction": 1, "resumePosition": 0, "clientTime": "2026-03-02T07:30:00Z"}
                            """)
                    .put("/api/v1/me/assignments/{plan}/sections/{section}/progress", plan, section)
                    .then()
                    .statusCode(200)
                    .body("completed", equalTo(true));
        }
        assertThat(assignmentOf(plan).getString("assignment.state")).isEqualTo("COMPLETED");
        assertThat(completed(plan)).isEqualTo(before + 1);
    }

    @Test
    void planBeforeItsFirstDayIsNotYetAnAssignment() {
        String plan = call(Demo.resolution(4).toString(), "2099-01-01", "2099-12-31");
        Client.as("member").get("/api/v1/me/assignments/{plan}", plan).then().statusCode(404);
        Client.as("member")
                .contentType(ContentType.JSON)
                .body(
                        "{\"furthestFraction\": 1, \"resumePosition\": 0, \"clientTime\": \"2026-03-02T07:30:00Z\"}")
                .put(
                        "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                        plan,
                        Demo.section(4, 1))
                .then()
                .statusCode(404);
    }

    @Test
    void planOutsideTheScopeOrForADraftIsRefused() {
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        plan(
                                UUID.randomUUID().toString(),
                                UUID.randomUUID(),
                                "2026-03-01",
                                "2026-12-31"))
                .post("/api/v1/study-plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/organizationId")));
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body(plan(Demo.resolution(4).toString(), Demo.COMMUNE, "2026-03-02", "2026-03-01"))
                .post("/api/v1/study-plans")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dueOn"));
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body(plan(Demo.resolution(4).toString(), Demo.COMMUNE, "0226-03-02", "2026-03-31"))
                .post("/api/v1/study-plans")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/opensOn"));
    }

    private static String editorPublishesTheDocument() {
        String location =
                Client.as("editor")
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"organizationId": "%s", "audience": "ALL", "number": "9001-NQ/TU",
                                 "type": "RESOLUTION", "issuer": "TU_LAM_GIANG", "term": "XIV",
                                 "title": "Về xây dựng nông thôn mới", "issuedOn": "2026-03-01", "secrecy": "PUBLIC"}
                                """
                                        .formatted(Demo.PROVINCE))
                        .post("/api/v1/documents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        for (String step : List.of("submissions", "publications")) {
            Client.as("editor")
                    .header("If-Match", "*")
                    .post(location + "/" + step)
                    .then()
                    .statusCode(201);
        }
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String editorPublishesTheResolution(String document) {
        String location =
                Client.as("editor")
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"documentId": "%s", "organizationId": "%s", "title": "Nông thôn mới",
                                 "expectedMinutes": 10, "sections": [
                                    {"title": "Mục tiêu", "body": "Nội dung một.", "required": true},
                                    {"title": "Giải pháp", "body": "Nội dung hai.", "required": true}]}
                                """
                                        .formatted(document, Demo.PROVINCE))
                        .post("/api/v1/resolutions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Client.as("member").get(location).then().statusCode(404);
        Client.as("editor").post(location + "/publications").then().statusCode(201);
        Client.as("member")
                .get(location)
                .then()
                .statusCode(200)
                .body("sections[1].position", equalTo(2));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String officerCallsForStudy(String resolution) {
        return call(resolution, "2026-03-01", "2026-12-31");
    }

    private static String call(String resolution, String opensOn, String dueOn) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(plan(resolution, Demo.COMMUNE, opensOn, dueOn))
                .post("/api/v1/study-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String plan(String resolution, UUID organization, String opensOn, String dueOn) {
        return """
               {"resolutionId": "%s", "organizationId": "%s", "title": "Đợt học thử", "opensOn": "%s", "dueOn": "%s"}
               """
                .formatted(resolution, organization, opensOn, dueOn);
    }

    private static JsonPath assignmentOf(String plan) {
        return Client.as("member")
                .get("/api/v1/me/assignments/{plan}", plan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long completed(String plan) {
        return Client.as("officer")
                .queryParam("planId", plan)
                .queryParam("organizationId", Demo.COMMUNE)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total.completed");
    }

    @Test
    void resolutionThatDoesNotReachTheMembersIsNotPlannedForThem() {
        String ofTheCommune =
                resolutionOf(Demo.COMMUNE, true).then().statusCode(201).extract().path("id");
        Client.as("editor")
                .post("/api/v1/resolutions/" + ofTheCommune + "/publications")
                .then()
                .statusCode(201);
        Client.as("officer")
                .contentType(ContentType.JSON)
                .body(plan(ofTheCommune, Demo.OTHER_COMMUNE, "2026-03-01", "2026-12-31"))
                .post("/api/v1/study-plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/resolutionId")));
        call(ofTheCommune, "2026-03-01", "2026-12-31");
    }

    @Test
    void resolutionWithNothingRequiredIsRefused() {
        resolutionOf(Demo.PROVINCE, false)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sections"));
    }

    private static Response resolutionOf(UUID organization, boolean required) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"documentId": "%s", "organizationId": "%s", "title": "Của riêng một xã",
                         "expectedMinutes": 10,
                         "sections": [{"title": "Mục tiêu", "body": "Nội dung.", "required": %s}]}
                        """
                                .formatted(Demo.document(117), organization, required))
                .post("/api/v1/resolutions");
    }
}
