package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** What a device is told of each event that it hands in. */
@HttpTest
class ProgressBatchTest {
    private static final UUID PLAN = Demo.plan(3);
    private static final UUID SECTION = Demo.section(3, 1);

    @Test
    void S_051_aForeignEventIsRefusedAloneAndSpoilsNoOther() {
        Reader reader = Reader.fresh();
        UUID good = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        String fine = event(good, PLAN, SECTION, "0.5", "2026-03-02T07:00:00Z");
        reader.hand(
                        List.of(
                                event(
                                        UUID.randomUUID(),
                                        PLAN,
                                        SECTION,
                                        "1.1",
                                        "2026-03-02T07:00:00Z"),
                                fine,
                                "\"not an event\"",
                                event(
                                        foreign,
                                        PLAN,
                                        Demo.section(2, 1),
                                        "1",
                                        "2026-03-02T07:00:00Z"),
                                fine))
                .then()
                .statusCode(200)
                .body("results.index", equalTo(List.of(0, 1, 2, 3, 4)))
                .body(
                        "results.outcome",
                        equalTo(
                                List.of(
                                        "INVALID",
                                        "ACCEPTED",
                                        "INVALID",
                                        "NOT_ASSIGNED",
                                        "DUPLICATE")))
                .body("results[0].errors", hasSize(1))
                .body("results[0].errors[0].pointer", equalTo("/furthestFraction"))
                .body("results[1].id", equalTo(good.toString()))
                .body("results[3].message", startsWith("Phần này không thuộc"))
                .body("sections", hasSize(1))
                .body("sections[0].furthestFraction", equalTo(0.5f));
        assertThat(events(reader)).isEqualTo(1);
    }

    /**
     * Whose it is follows from the token: neither by a name in it nor by its id is it another's.
     */
    @Test
    void S_051_noEventInABatchIsEverAnothers() {
        Reader victim = Reader.another();
        UUID known = UUID.randomUUID();
        victim.hand(List.of(event(known, PLAN, SECTION, "0.25", "2026-03-02T07:00:00Z")))
                .then()
                .statusCode(200);
        Reader reader = Reader.fresh();
        String named =
                event(UUID.randomUUID(), PLAN, SECTION, "1", "2026-03-02T07:00:00Z")
                        .replaceFirst("\\{", "{\"memberId\": \"" + victim.id() + "\", ");
        String sameId = event(known, PLAN, SECTION, "0.75", "2026-03-02T07:00:00Z");
        String own = event(UUID.randomUUID(), PLAN, SECTION, "0.5", "2026-03-02T07:00:00Z");
        reader.hand(List.of(named, sameId, own))
                .then()
                .statusCode(200)
                .body("results[0].outcome", equalTo("INVALID"))
                .body("results[2].outcome", equalTo("ACCEPTED"));
        assertThat(events(victim)).isEqualTo(1);
        assertThat(
                        Database.rows(
                                "select furthest from section_progress where member_id = ?",
                                victim.id()))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.get(0).toString()).startsWith("0.25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "\"NaN\"", "null", "\"0.5\"", "1e400"})
    void impossibleFractionIsToldWithItsPlace(String fraction) {
        Reader reader = Reader.fresh();
        reader.hand(
                        List.of(
                                event(
                                        UUID.randomUUID(),
                                        PLAN,
                                        SECTION,
                                        fraction,
                                        "2026-03-02T07:00:00Z")))
                .then()
                .statusCode(200)
                .body("results[0].outcome", equalTo("INVALID"))
                .body("results[0].errors[0].pointer", equalTo("/furthestFraction"));
        assertThat(events(reader)).isZero();
    }

    @Test
    void fiveHundredEventsAreMergedAndOneMoreIsRefusedWhole() {
        Reader reader = Reader.fresh();
        List<String> most =
                Collections.nCopies(500, null).stream()
                        .map(
                                none ->
                                        event(
                                                UUID.randomUUID(),
                                                PLAN,
                                                SECTION,
                                                "0.5",
                                                "2026-03-02T07:00:00Z"))
                        .toList();
        reader.hand(most).then().statusCode(200).body("results", hasSize(500));
        assertThat(events(reader)).isEqualTo(500);
        var tooMany = new ArrayList<>(most);
        tooMany.add(event(UUID.randomUUID(), PLAN, SECTION, "1", "2026-03-02T07:00:00Z"));
        reader.hand(tooMany)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/events"))
                .body("errors[0].code", equalTo("LENGTH"));
        reader.hand(List.of()).then().statusCode(400).body("errors[0].code", equalTo("LENGTH"));
        assertThat(events(reader)).isEqualTo(500);
    }

    @Test
    void readAfterTheEndIsKeptAndMarkedLate() {
        Reader reader = Reader.fresh();
        reader.hand(
                        List.of(
                                event(
                                        UUID.randomUUID(),
                                        Demo.plan(1),
                                        Demo.section(1, 1),
                                        "1",
                                        "2026-03-31T16:59:59Z"),
                                event(
                                        UUID.randomUUID(),
                                        Demo.plan(1),
                                        Demo.section(1, 2),
                                        "1",
                                        "2026-03-31T17:00:00Z")))
                .then()
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("ACCEPTED", "ACCEPTED")))
                .body("results.late", equalTo(List.of(false, true)));
    }

    @Test
    void assignmentThatBeginsLaterTakesNothingYet() {
        Reader reader = Reader.fresh();
        UUID later = UUID.randomUUID();
        Database.rows(
                """
                insert into study_plan
                    select ?, resolution_id, organization_id, title, current_date + 30, current_date + 60, 0, now()
                    from study_plan where id = ?
                """,
                later,
                PLAN);
        try {
            reader.hand(
                            List.of(
                                    event(
                                            UUID.randomUUID(),
                                            later,
                                            SECTION,
                                            "1",
                                            "2026-03-02T07:00:00Z")))
                    .then()
                    .statusCode(200)
                    .body("results[0].outcome", equalTo("NOT_OPEN"))
                    .body("results[0].message", equalTo("Việc học này chưa bắt đầu."));
            assertThat(events(reader)).isZero();
        } finally {
            Database.rows("delete from study_plan where id = ?", later);
        }
    }

    @Test
    void reasonsAreInTheLanguageThatIsAskedFor() {
        Client.with(Reader.fresh().token())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"events\": [{}]}")
                .post("/api/v1/me/progress")
                .then()
                .statusCode(200)
                .body("results[0].message", equalTo("The event cannot be read."))
                .body("results[0].errors[0].message", equalTo("Is required."));
    }

    private static long events(Reader reader) {
        return (Long)
                Database.rows(
                                "select count(*) from progress_event where member_id = ?",
                                reader.id())
                        .get(0)
                        .get(0);
    }

    private static String event(
            UUID id, UUID plan, UUID section, String fraction, String clientTime) {
        return """
        {"id": "%s", "assignmentId": "%s", "sectionId": "%s", "furthestFraction": %s, "resumePosition": 1,
         "clientTime": "%s"}
        """
                .formatted(id, plan, section, fraction, clientTime);
    }
}
