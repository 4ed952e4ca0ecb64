package vn.handbook.study;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Tokens;

/** A member of the demonstration who has read nothing yet. */
record Reader(UUID id, String token) {

    static Reader fresh() {
        return fresh(5);
    }

    /** Of the same cell, beside the other. */
    static Reader another() {
        return fresh(6);
    }

    private static Reader fresh(int place) {
        UUID id =
                (UUID)
                        Database.rows(
                                        """
                                        select id from member
                                        where organization_id = ? and status = 'OFFICIAL'
                                        order by id offset ? limit 1
                                        """,
                                        Demo.OTHER_CELL,
                                        place)
                                .get(0)
                                .get(0);
        for (String table : List.of("section_progress", "progress_event", "section_reading_time")) {
            Database.rows("delete from %s where member_id = ?".formatted(table), id);
        }
        return new Reader(id, Tokens.ofMember(id, Demo.OTHER_CELL));
    }

    ValidatableResponse assignment(UUID plan) {
        return Client.with(token).get("/api/v1/me/assignments/{id}", plan).then().statusCode(200);
    }

    Response report(UUID plan, UUID section, double furthest, int position, String clientTime) {
        return Client.with(token)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"furthestFraction": %s, "resumePosition": %d, "clientTime": "%s"}
                        """
                                .formatted(furthest, position, clientTime))
                .put("/api/v1/me/assignments/{plan}/sections/{section}/progress", plan, section);
    }

    /**
     * @param events as JSON texts
     */
    Response hand(List<String> events) {
        return Client.with(token)
                .contentType(ContentType.JSON)
                .body("{\"events\": [" + String.join(",", events) + "]}")
                .post("/api/v1/me/progress");
    }

    /** What is known of the section, without when it became known. */
    List<List<Object>> rowOf(UUID section) {
        return Database.rows(
                """
                select furthest, resume_position, reported_at, completed_at
                from section_progress where member_id = ? and section_id = ?
                """,
                id,
                section);
    }
}
