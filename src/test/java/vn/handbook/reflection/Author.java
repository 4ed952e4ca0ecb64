package vn.handbook.reflection;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Tokens;

/** A member of the demonstration's first cell who writes, or reads what others wrote. */
record Author(UUID id, String token) {
    static final UUID PLAN = Demo.plan(3);
    static final UUID SECTION = Demo.section(3, 6);
    static final String REFLECTIONS = "/api/v1/reflections";

    private static final String MINE =
            "/api/v1/me/assignments/{plan}/sections/{section}/reflection";

    /**
     * @param number the first is whom one can sign in as, the second the secretary
     */
    static Author of(int number) {
        UUID id = UUID.fromString("01978400-0000-7002-8000-%012d".formatted(number));
        return new Author(id, Tokens.ofMember(id, Demo.CELL));
    }

    RequestSpecification request() {
        return Client.with(token);
    }

    Response mine() {
        return request().get(MINE, PLAN, SECTION);
    }

    Response write(String text, String basis) {
        var request = request().contentType(ContentType.JSON).body(Map.of("text", text));
        return (basis == null ? request : request.header("If-Match", basis))
                .put(MINE, PLAN, SECTION);
    }

    Response delete() {
        return request().delete(MINE, PLAN, SECTION);
    }

    Response submit() {
        return submit(mine().header("ETag"));
    }

    Response submit(String basis) {
        return request().header("If-Match", basis).post(MINE + "/submissions", PLAN, SECTION);
    }

    Response rounds() {
        return request().get(MINE + "/rounds", PLAN, SECTION);
    }

    /** Of those that wait for this one's review. */
    Response waiting() {
        return request().queryParam("limit", 200).get(REFLECTIONS);
    }

    Response read(String reflection) {
        return request().get(REFLECTIONS + "/{id}", reflection);
    }

    Response review(String reflection, String outcome, String remarks) {
        return review(reflection, read(reflection).header("ETag"), outcome, remarks);
    }

    Response review(String reflection, String basis, String outcome, String remarks) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", basis)
                .body(
                        remarks == null
                                ? Map.of("outcome", outcome)
                                : Map.of("outcome", outcome, "remarks", remarks))
                .post(REFLECTIONS + "/{id}/reviews", reflection);
    }

    /** Writes and hands in. */
    String handIn(String text) {
        write(text, null).then().statusCode(201);
        submit().then().statusCode(201);
        return idOf();
    }

    String idOf() {
        return Database.rows(
                        "select id from reflection where member_id = ? and section_id = ?",
                        id,
                        SECTION)
                .get(0)
                .get(0)
                .toString();
    }
}
