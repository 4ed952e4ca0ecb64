package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

@HttpTest
class StudyRecordTest {
    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void recordTellsWhatTheAssignmentsTell() {
        JsonPath record = record(2026).extract().jsonPath();
        JsonPath mine =
                Client.as("member").get("/api/v1/me/assignments").then().extract().jsonPath();
        assertThat(record.getList("items.planId")).isEqualTo(mine.getList("items.id"));
        assertThat(record.getList("items.state")).isEqualTo(mine.getList("items.state"));
        assertThat(record.getInt("expected")).isEqualTo(mine.getList("items").size());
    }

    @Test
    void whatWasReadAfterItWasDueIsLateAndDone() {
        List<String> sections =
                Client.as("member")
                        .get("/api/v1/me/assignments/{id}", Demo.plan(2))
                        .path("sections.findAll { it.required }.id");
        for (String section : sections) {
            Client.as("member")
                    .contentType(ContentType.JSON)
                    .body(
                            "{\"furthestFraction\": 1.0, \"resumePosition\": 9,"
                                    + " \"clientTime\": \"2026-05-02T07:30:00Z\"}")
                    .put(
                            "/api/v1/me/assignments/{plan}/sections/{section}/progress",
                            Demo.plan(2),
                            section)
                    .then()
                    .statusCode(200);
        }
        String done = "items.find { it.planId == '%s' }".formatted(Demo.plan(2));
        record(2026)
                .body(done + ".state", equalTo("COMPLETED"))
                .body(done + ".completedOn", equalTo("2026-05-02"))
                .body(done + ".late", equalTo(true));
    }

    @Test
    void paperIsDoneOnItsDayAndAWaiverIsNotExpected() {
        Database.rows("delete from section_progress where member_id = ?", Demo.MEMBER);
        int expected = record(2026).extract().path("expected");
        settle(1, "{\"kind\": \"WAIVED\", \"reason\": \"Ốm.\"}");
        settle(
                3,
                "{\"kind\": \"COMPLETED_ON_PAPER\", \"reason\": \"Bản in.\", \"completedOn\": \"2026-06-01\"}");
        record(2026)
                .body("expected", equalTo(expected - 1))
                .body("completed", equalTo(1))
                .body(
                        "items.find { it.planId == '%s' }.completedOn".formatted(Demo.plan(3)),
                        equalTo("2026-06-01"));
    }

    @Test
    void whatWasDoneWhereOneWasStaysInTheRecord() {
        Database.rows("delete from progress_event where member_id = ?", Demo.MEMBER);
        settle(1, "{\"kind\": \"WAIVED\", \"reason\": \"Ốm.\"}");
        // Out of the province's plans
        Database.rows(
                "update study_plan set organization_id = ? where id in (?, ?)",
                Demo.OTHER_COMMUNE,
                Demo.plan(1),
                Demo.plan(3));
        record(2026)
                .body("items.planId", hasItem(Demo.plan(1).toString()))
                .body("items.planId", not(hasItem(Demo.plan(3).toString())));
    }

    @Test
    void yearWithNothingIsEmpty() {
        record(2020).body("items", hasSize(0)).body("expected", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1999", "2101", "năm nay"})
    void onlyAYearIsAYear(String year) {
        Client.as("member")
                .queryParam("year", year)
                .get("/api/v1/me/study-record")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("year"));
    }

    private static ValidatableResponse record(int year) {
        return Client.as("member")
                .queryParam("year", year)
                .get("/api/v1/me/study-record")
                .then()
                .statusCode(200);
    }

    private static void settle(int plan, String body) {
        Client.as("secretary")
                .contentType(ContentType.JSON)
                .body(body)
                .post(
                        "/api/v1/study-plans/{plan}/members/{member}/settlements",
                        Demo.plan(plan),
                        Demo.MEMBER)
                .then()
                .statusCode(201);
    }
}
