package vn.handbook.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** The editor's and the officer's calls: from the draft to the plan. */
public final class Courses {
    private Courses() {}

    /**
     * @param more further members of the section, {@code "requirement": "MARK_DONE"}, or none
     */
    public static String section(String title, String... more) {
        return section(title, true, more);
    }

    public static String optional(String title, String... more) {
        return section(title, false, more);
    }

    private static String section(String title, boolean required, String... more) {
        return """
        {"title": "%s", "body": "Nội dung của %s.", "required": %s%s}
        """
                .formatted(
                        title,
                        title,
                        required,
                        more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    /** As it was sent before, with its id. */
    public static String kept(String id, String section) {
        return section.replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
    }

    /** The members of a resolution's body. */
    public static String details(String... sections) {
        return """
        "documentId": "%s", "title": "Nông thôn mới", "expectedMinutes": 10, "sections": [%s]
        """
                .formatted(Demo.document(117), String.join(", ", sections));
    }

    public static Response create(String details) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .body("{\"organizationId\": \"%s\", %s}".formatted(Demo.PROVINCE, details))
                .post("/api/v1/resolutions");
    }

    public static String draft(String... sections) {
        return create(details(sections)).then().statusCode(201).extract().path("id");
    }

    public static String published(String... sections) {
        String id = draft(sections);
        Client.as("editor")
                .post("/api/v1/resolutions/{id}/publications", id)
                .then()
                .statusCode(201);
        return id;
    }

    public static Response edit(String id, String... sections) {
        return editFrom("*", id, sections);
    }

    public static Response editFrom(String version, String id, String... sections) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body("{" + details(sections) + "}")
                .put("/api/v1/resolutions/{id}", id);
    }

    public static Response withdraw(String id) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Văn bản gốc đã được thay thế.\"}")
                .post("/api/v1/resolutions/{id}/withdrawals", id);
    }

    /** In their order. */
    public static List<String> sectionsOf(String id) {
        return Client.as("editor")
                .get("/api/v1/resolutions/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .path("sections.id");
    }

    /** For the whole province, open since the spring. */
    public static UUID plan(String resolution) {
        return UUID.fromString(
                call(resolution, "ALL_REQUIRED").then().statusCode(201).extract().path("id"));
    }

    public static Response call(String resolution, String rule) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"resolutionId": "%s", "organizationId": "%s", "title": "Đợt học thử",
                         "opensOn": "2026-03-01", "dueOn": "2026-12-31", "completionRule": "%s"}
                        """
                                .formatted(resolution, Demo.PROVINCE, rule))
                .post("/api/v1/study-plans");
    }
}
