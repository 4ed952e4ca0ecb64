package vn.handbook.organization;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Tokens;

/** Organisations of a test's own below the demonstration's province, and what is done to them. */
public final class Branch {
    private static final String PATH = "/api/v1/organizations";
    private static final String CODES = "TEST-";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Branch() {}

    static String decision(String effectiveOn) {
        return "{\"number\": \"9-QĐ/TU\", \"decidedOn\": \"2026-01-02\", \"effectiveOn\": \"%s\"}"
                .formatted(effectiveOn);
    }

    public static UUID create(UUID parent, String type, String name) {
        return UUID.fromString(
                create(parent, type, CODES + SERIAL.incrementAndGet(), name, "2026-01-05")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    static Response create(UUID parent, String type, String code, String name, String effectiveOn) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"parentId": "%s", "type": "%s", "code": "%s", "name": "%s", "decision": %s}
                        """
                                .formatted(parent, type, code, name, decision(effectiveOn)))
                .post(PATH);
    }

    public static UUID commune(String name) {
        return create(Demo.PROVINCE, "UPPER_GRASSROOTS", name);
    }

    static String newCode() {
        return CODES + SERIAL.incrementAndGet();
    }

    static Response read(UUID id) {
        return Client.as("officer").get(PATH + "/" + id);
    }

    static Response asOf(UUID id, String day) {
        return Client.as("officer").get(PATH + "/" + id + "/history/state?asOf=" + day);
    }

    /** By the provincial officer, who has seen the present version. */
    static Response change(UUID id, String how, String what, String effectiveOn) {
        return change(id, how, what, effectiveOn, read(id).header("ETag"));
    }

    static Response change(UUID id, String how, String what, String effectiveOn, String seen) {
        return Client.as("officer")
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(
                        "{%s\"decision\": %s}"
                                .formatted(
                                        what.isEmpty() ? "" : what + ", ", decision(effectiveOn)))
                .post(PATH + "/" + id + "/" + how);
    }

    public static Response move(UUID id, UUID parent, String effectiveOn) {
        return change(id, "moves", "\"parentId\": \"%s\"".formatted(parent), effectiveOn);
    }

    public static Response merge(UUID successor, String effectiveOn, UUID... predecessors) {
        String ids =
                String.join(
                        ", ",
                        java.util.Arrays.stream(predecessors).map("\"%s\""::formatted).toList());
        return change(successor, "mergers", "\"predecessorIds\": [%s]".formatted(ids), effectiveOn);
    }

    /** A member of the register in a cell of the test's own. */
    static UUID member(UUID cell, String status) {
        boolean probationary = status.equals("PROBATIONARY");
        boolean first = probationary || List.of("OFFICIAL", "EXEMPT").contains(status);
        UUID id =
                UUID.fromString(
                        Client.as("officer")
                                .contentType(ContentType.JSON)
                                .body(
                                        """
                                        {"organizationId": "%s", "status": "%s", "fullName": "Của Nhánh",
                                         "dateOfBirth": "1970-01-31", "sex": "FEMALE", "admissionDate": "1995-02-03"%s}
                                        """
                                                .formatted(
                                                        cell,
                                                        first ? status : "OFFICIAL",
                                                        probationary
                                                                ? ""
                                                                : ", \"officialDate\": \"1996-02-03\""))
                                .post("/api/v1/members")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id"));
        if (!first) {
            become(id, status, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString())
                    .then()
                    .statusCode(201);
        }
        return id;
    }

    public static Response become(UUID member, String status, String effectiveOn) {
        String address = "/api/v1/members/" + member;
        return Client.as("officer")
                .header("If-Match", Client.as("officer").get(address).header("ETag"))
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"status": "%s", "effectiveOn": "%s", "reason": "Kiểm thử", "decisionNumber": "1-QĐ/ĐU",
                         "decidedOn": "2026-01-02"}
                        """
                                .formatted(status, effectiveOn))
                .post(address + "/status-changes");
    }

    static UUID homeOf(UUID member) {
        return (UUID)
                Database.rows("select organization_id from member where id = ?", member)
                        .get(0)
                        .get(0);
    }

    static String officerOf(UUID organization) {
        return Tokens.ofRole(UUID.randomUUID().toString(), "COMMITTEE_OFFICER", organization);
    }

    /** Everything of the tests' own is gone. */
    static void fell() {
        String mine = "(select id from organization where code like 'TEST-%')";
        String ourPeople = "(select id from member where organization_id in " + mine + ")";
        for (String statement :
                List.of(
                        "delete from party_position where organization_id in " + mine,
                        "delete from member_change where member_id in " + ourPeople,
                        "delete from member where organization_id in " + mine,
                        "delete from role_assignment where organization_id in " + mine,
                        "delete from study_plan where organization_id in " + mine,
                        "delete from document where organization_id in " + mine,
                        "delete from organization_event where organization_id in "
                                + mine
                                + " or other_id in "
                                + mine,
                        "delete from organization where code like 'TEST-%'")) {
            Database.rows(statement);
        }
    }

    /** What must hold of every tree: else somebody would see too much, or nobody enough. */
    static List<List<Object>> brokenPaths() {
        return Database.rows(
                """
                select o.id from organization o left join organization p on p.id = o.parent_id
                where o.path is distinct from p.path || o.id
                    or (select count(distinct step) from unnest(o.path) step) <> cardinality(o.path)
                    or o.valid_to is null and p.valid_to is not null
                """);
    }
}
