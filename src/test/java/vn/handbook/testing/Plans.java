package vn.handbook.testing;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.handbook.shared.time.Time;

/** Study plans of a test's own, and members whom they are to reach. */
public final class Plans {
    public static final LocalDate TODAY = LocalDate.now(Time.VIETNAM);

    private Plans() {}

    /** Opened sixty days ago, due twenty days ago. */
    public static UUID call(UUID organization, String more) {
        return UUID.fromString(
                Client.as("officer")
                        .contentType(ContentType.JSON)
                        .body(request(organization, more))
                        .post("/api/v1/study-plans")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /**
     * @param more members of the request, each with its comma before it
     */
    public static String request(UUID organization, String more) {
        return """
               {"resolutionId": "%s", "organizationId": "%s", "title": "Của bài thử",
                "opensOn": "%s", "dueOn": "%s" %s}
               """
                .formatted(
                        Demo.resolution(4),
                        organization,
                        TODAY.minusDays(60),
                        TODAY.minusDays(20),
                        more);
    }

    public static String targets(List<UUID> organizations, List<UUID> groups) {
        return ", \"targets\": {\"organizationIds\": %s, \"groupIds\": %s}"
                .formatted(texts(organizations), texts(groups));
    }

    public static UUID group(UUID organization, String kindAndRule) {
        return UUID.fromString(
                Client.as("officer")
                        .contentType(ContentType.JSON)
                        .body(
                                "{\"organizationId\": \"%s\", \"name\": \"Nhóm thử\", %s}"
                                        .formatted(organization, kindAndRule))
                        .post("/api/v1/member-groups")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    public static UUID staticGroup(UUID organization, UUID... members) {
        UUID group = group(organization, "\"kind\": \"STATIC\"");
        if (members.length > 0) {
            change("officer", group, "members", List.of(members)).statusCode(201);
        }
        return group;
    }

    /**
     * @param how {@code members} or {@code removals}
     */
    public static ValidatableResponse change(
            String username, UUID group, String how, List<UUID> members) {
        return Client.as(username)
                .contentType(ContentType.JSON)
                .body("{\"memberIds\": %s}".formatted(texts(members)))
                .post("/api/v1/member-groups/{id}/" + how, group)
                .then();
    }

    public static UUID member(UUID cell, LocalDate enteredOn) {
        return UUID.fromString(
                Client.as("officer")
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"organizationId": "%s", "status": "OFFICIAL", "fullName": "Được Giao Học",
                                 "dateOfBirth": "1970-01-31", "sex": "FEMALE", "admissionDate": "1995-02-03",
                                 "officialDate": "1996-02-03", "enteredOn": "%s"}
                                """
                                        .formatted(cell, enteredOn))
                        .post("/api/v1/members")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** To another cell, released and received on the same day. */
    public static void transfer(UUID member, UUID to, LocalDate on) {
        String transfer =
                Client.as("officer")
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "memberId",
                                        member,
                                        "kind",
                                        "OFFICIAL",
                                        "toOrganizationId",
                                        to,
                                        "reason",
                                        "Chuyển nơi cư trú",
                                        "requestedOn",
                                        on.toString()))
                        .post("/api/v1/transfers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        for (String step : List.of("RELEASED", "RECEIVED")) {
            Client.as("officer")
                    .header("If-Match", Client.as("officer").get(transfer).header("ETag"))
                    .contentType(ContentType.JSON)
                    .body(
                            Map.of(
                                    "state",
                                    step,
                                    "happenedOn",
                                    on.toString(),
                                    "decisionNumber",
                                    "1-GT/ĐU",
                                    "decidedOn",
                                    on.toString()))
                    .post(transfer + "/steps")
                    .then()
                    .statusCode(201);
        }
    }

    /** As the member; 404 when the plan does not reach them. */
    public static Response assignment(UUID member, UUID plan) {
        return Client.with(tokenOf(member)).get("/api/v1/me/assignments/{id}", plan);
    }

    public static String tokenOf(UUID member) {
        return Tokens.ofMember(
                member,
                (UUID)
                        Database.rows("select organization_id from member where id = ?", member)
                                .get(0)
                                .get(0));
    }

    /** Reads every section to its end. */
    public static void study(UUID member, UUID plan) {
        for (String section :
                assignment(member, plan)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("sections.id", String.class)) {
            read(member, plan, UUID.fromString(section)).then().statusCode(200);
        }
    }

    public static Response read(UUID member, UUID plan, UUID section) {
        return Client.with(tokenOf(member))
                .contentType(ContentType.JSON)
                .body(
                        "{\"furthestFraction\": 1, \"resumePosition\": 7, \"clientTime\": \"%sT07:30:00Z\"}"
                                .formatted(TODAY.minusDays(30)))
                .put("/api/v1/me/assignments/{plan}/sections/{section}/progress", plan, section);
    }

    public static JsonPath report(UUID plan, UUID organization) {
        return Client.as("officer")
                .queryParam("planId", plan)
                .queryParam("organizationId", organization)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String texts(List<UUID> ids) {
        return ids.stream().map("\"%s\""::formatted).toList().toString();
    }
}
