package vn.handbook.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
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
import vn.handbook.testing.Tokens;

/** A cell studies together, and its secretary records who was there. */
@HttpTest
class StudySessionTest {
    private static final String SESSIONS = "/api/v1/study-sessions";
    private static final UUID PLAN = Demo.plan(3);
    private static final UUID SECTION = Demo.section(3, 7);
    private static final Instant MARCH = Instant.parse("2026-03-15T12:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-15T12:30:00Z");

    @Inject SessionFactory database;

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
        Database.rows("delete from study_attendance");
        Database.rows("delete from section_progress where section_id = ?", SECTION);
    }

    @AfterEach
    void putBack() {
        before.close();
        Client.forgetTokens();
    }

    @Test
    void presenceCompletesTheSectionSinceTheSessionBegan() {
        String session = held(Demo.CELL, MARCH);
        attend(session, member(5), "PRESENT").statusCode(201).body("recorded", equalTo(1));
        attend(session, member(6), "ABSENT_WITH_REASON").statusCode(201);
        assertThat(completedAt(member(5))).isEqualTo(MARCH);
        assertThat(completedAt(member(6))).isNull();
        Client.as("officer")
                .get(SESSIONS + "/{id}", session)
                .then()
                .statusCode(200)
                .body("present", equalTo(1))
                .body("absentWithReason", equalTo(1))
                .body("absent", equalTo(0));
        Client.with(Tokens.ofMember(member(5), Demo.CELL))
                .get("/api/v1/me/study-sessions")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.id == '%s' }.presence".formatted(session),
                        equalTo("PRESENT"));
    }

    @Test
    void whatIsRepeatedIsRecordedOnce() {
        String session = held(Demo.CELL, MARCH);
        attend(session, member(5), "PRESENT").statusCode(201);
        attend(session, member(5), "PRESENT")
                .statusCode(201)
                .body("recorded", equalTo(0))
                .body("unchanged", equalTo(1));
        assertThat(records(session)).hasSize(1);
    }

    @Test
    void correctionKeepsWhatItVoidsWithBothAuthors() {
        String session = held(Demo.CELL, MARCH);
        attend(session, member(5), "PRESENT").statusCode(201);
        attend(session, member(5), "ABSENT").statusCode(201).body("corrected", equalTo(1));
        assertThat(completedAt(member(5))).isNull();
        assertThat(records(session))
                .extracting(row -> row.get(0), row -> row.get(1) != null)
                .containsExactly(tuple("PRESENT", true), tuple("ABSENT", false));
        assertThat(stateInTheCell(member(5))).isEqualTo("NOT_STARTED");
    }

    @Test
    void presenceAtAnotherSessionStillStands() {
        String first = held(Demo.CELL, MARCH);
        String second = held(Demo.CELL, APRIL);
        attend(first, member(5), "PRESENT").statusCode(201);
        attend(second, member(5), "PRESENT").statusCode(201);
        assertThat(completedAt(member(5))).isEqualTo(MARCH);
        attend(first, member(5), "ABSENT").statusCode(201);
        assertThat(completedAt(member(5))).isEqualTo(APRIL);
        attend(second, member(5), "ABSENT").statusCode(201);
        assertThat(completedAt(member(5))).isNull();
    }

    @Test
    void whatWasDoneBeforeForAnotherReasonStays() {
        Instant earlier = Instant.parse("2026-02-01T00:00:00Z");
        Database.rows(
                """
                insert into section_progress (member_id, section_id, furthest, resume_position, reported_at,
                    completed_at) values (?, ?, 0.5, 7, now(), cast(? as timestamptz))
                """,
                member(5),
                SECTION,
                earlier.toString());
        String session = held(Demo.CELL, MARCH);
        attend(session, member(5), "PRESENT").statusCode(201);
        attend(session, member(5), "ABSENT").statusCode(201);
        assertThat(completedAt(member(5))).isEqualTo(earlier);
    }

    @Test
    void correctionsOfTwoSessionsAtOnceLeaveNothing() {
        String first = held(Demo.CELL, MARCH);
        String second = held(Demo.CELL, APRIL);
        for (int round = 0; round < 10; round++) {
            attend(first, member(5), "PRESENT").statusCode(201);
            attend(second, member(5), "PRESENT").statusCode(201);
            together(
                    () -> attend(first, member(5), "ABSENT"),
                    () -> attend(second, member(5), "ABSENT"));
            assertThat(completedAt(member(5))).isNull();
        }
    }

    @Test
    void listsThatArriveAtOnceAreBothTakenIn() {
        String session = held(Demo.CELL, MARCH);
        together(
                () -> attend(session, member(5), "PRESENT"),
                () -> attend(session, member(5), "ABSENT"),
                () -> attend(session, member(6), "PRESENT"));
        assertThat(
                        Database.rows(
                                "select 1 from study_attendance where session_id = ?::uuid and voided_at is null",
                                session))
                .hasSize(2);
    }

    @Test
    void onlyMembersOfTheScopeAreRecorded() {
        String session = held(Demo.COMMUNE, MARCH);
        UUID elsewhere = anyMemberOf(Demo.OTHER_CELL);
        attend(session, elsewhere, "PRESENT")
                .statusCode(422)
                .body("errors.pointer", contains("/entries/0/memberId"));
        attend(session, UUID.randomUUID(), "PRESENT")
                .statusCode(422)
                .body("errors.pointer", contains("/entries/0/memberId"));
        // Of the commune, but of another cell
        attend(session, anyMemberOf(Demo.organization(102)), "PRESENT").statusCode(422);
        attend(session, member(5), "PRESENT").statusCode(201);
        assertThat(completedAt(elsewhere)).isNull();
    }

    @Test
    void secretarySeesTheOwnMembersOfACommunesSession() {
        String session = held(Demo.COMMUNE, MARCH);
        List<String> listed =
                Client.as("secretary")
                        .queryParam("limit", 200)
                        .get(SESSIONS + "/{id}/attendance", session)
                        .then()
                        .statusCode(200)
                        .body("items.presence", everyItem(nullValue()))
                        .extract()
                        .path("items.memberId");
        assertThat(listed)
                .contains(member(5).toString())
                .doesNotContain(anyMemberOf(Demo.organization(102)).toString());
        Client.as("secretary")
                .get(SESSIONS + "/{id}/attendance", held(Demo.OTHER_CELL, MARCH))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "admin", "editor", "auditor", "member"})
    void aboveTheCellThereAreCountsOnly(String username) {
        String session = held(Demo.CELL, MARCH);
        Client.as(username).get(SESSIONS + "/{id}/attendance", session).then().statusCode(403);
        attend(username, session, member(5), "PRESENT").statusCode(403);
    }

    @Test
    void nobodyIsPresentBeforeItBegins() {
        String session =
                held(
                        Demo.CELL,
                        Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
        attend(session, member(5), "PRESENT")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/entries"));
    }

    @Test
    void nobodyIsNamedTwice() {
        String session = held(Demo.CELL, MARCH);
        Client.as("secretary")
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "entries",
                                List.of(entry(member(5), "PRESENT"), entry(member(5), "ABSENT"))))
                .post(SESSIONS + "/{id}/attendance", session)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/entries/1/memberId"));
    }

    @Test
    void thousandAndOneAreTooMany() {
        String session = held(Demo.CELL, MARCH);
        Client.as("secretary")
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "entries",
                                IntStream.range(0, 1001)
                                        .mapToObj(n -> entry(UUID.randomUUID(), "PRESENT"))
                                        .toList()))
                .post(SESSIONS + "/{id}/attendance", session)
                .then()
                .statusCode(400);
    }

    @Test
    void listCostsAsManyStatementsForOneAsForTen() {
        String session = held(Demo.CELL, MARCH);
        Client.tokenOf("secretary");
        long one = statements(() -> attend(session, member(5), "PRESENT"));
        long ten =
                statements(
                        () ->
                                Client.as("secretary")
                                        .contentType(ContentType.JSON)
                                        .body(
                                                Map.of(
                                                        "entries",
                                                        IntStream.range(6, 16)
                                                                .mapToObj(
                                                                        n ->
                                                                                entry(
                                                                                        member(n),
                                                                                        "PRESENT"))
                                                                .toList()))
                                        .post(SESSIONS + "/{id}/attendance", session)
                                        .then()
                                        .statusCode(201));
        assertThat(ten).isEqualTo(one);
    }

    @Test
    void sessionIsChangedOnWhatWasSeenUntilItIsHeld() {
        String session = held(Demo.CELL, MARCH);
        String seen = Client.as("secretary").get(SESSIONS + "/{id}", session).header("ETag");
        change(session, null, APRIL).statusCode(428);
        change(session, seen, APRIL).statusCode(200).body("place", equalTo("Trường tiểu học"));
        change(session, seen, MARCH).statusCode(412);
        attend(session, member(5), "PRESENT").statusCode(201);
        change(session, "\"1\"", MARCH).statusCode(409).body("code", equalTo("STUDY_SESSION_HELD"));
        cancel(session).statusCode(409).body("code", equalTo("STUDY_SESSION_HELD"));
    }

    @Test
    void cancelledSessionStaysReadableAndRecordsNobody() {
        String session = held(Demo.CELL, MARCH);
        cancel(session).statusCode(201).body("cancelReason", equalTo("Mưa bão."));
        cancel(session).statusCode(409).body("code", equalTo("STUDY_SESSION_CANCELLED"));
        attend(session, member(5), "PRESENT").statusCode(409);
        Client.with(Tokens.ofMember(member(5), Demo.CELL))
                .get("/api/v1/me/study-sessions")
                .then()
                .body(
                        "items.find { it.id == '%s' }.cancelReason".formatted(session),
                        notNullValue());
    }

    @Test
    void ofCancellingAndRecordingAtOnceOneIsRefused() {
        for (int round = 0; round < 5; round++) {
            String session = held(Demo.CELL, MARCH);
            assertThat(together(() -> cancel(session), () -> attend(session, member(5), "PRESENT")))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void sessionIsForASectionThatAsksForPresenceInTheOwnScope() {
        call("secretary", Demo.CELL, Demo.section(3, 1), MARCH)
                .statusCode(422)
                .body("errors.pointer", contains("/sectionId"));
        call("secretary", Demo.COMMUNE, SECTION, MARCH)
                .statusCode(422)
                .body("errors.pointer", contains("/organizationId"));
        call("member", Demo.CELL, SECTION, MARCH).statusCode(403);
        Client.as("officer")
                .queryParam("planId", Demo.plan(1))
                .get(SESSIONS)
                .then()
                .statusCode(200)
                .body("items.planId", not(hasItem(PLAN.toString())));
    }

    private static UUID member(int number) {
        return UUID.fromString("01978400-0000-7002-8000-%012d".formatted(number));
    }

    private static UUID anyMemberOf(UUID cell) {
        return (UUID)
                Database.rows(
                                "select id from member where organization_id = ? and status = 'OFFICIAL' limit 1",
                                cell)
                        .get(0)
                        .get(0);
    }

    private static String held(UUID organization, Instant at) {
        return call("officer", organization, SECTION, at).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse call(
            String username, UUID organization, UUID section, Instant at) {
        return Client.as(username)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "planId",
                                PLAN,
                                "sectionId",
                                section,
                                "organizationId",
                                organization,
                                "title",
                                "Sinh hoạt chuyên đề",
                                "place",
                                "Nhà văn hoá",
                                "startsAt",
                                at.toString()))
                .post(SESSIONS)
                .then();
    }

    private static ValidatableResponse change(String session, String basis, Instant at) {
        var request =
                Client.as("secretary")
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "title", "Sinh hoạt chuyên đề",
                                        "place", "Trường tiểu học",
                                        "startsAt", at.toString()));
        return (basis == null ? request : request.header("If-Match", basis))
                .put(SESSIONS + "/{id}", session)
                .then();
    }

    private static ValidatableResponse cancel(String session) {
        return Client.as("secretary")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Mưa bão.\"}")
                .post(SESSIONS + "/{id}/cancellations", session)
                .then();
    }

    private static Map<String, String> entry(UUID member, String presence) {
        return Map.of("memberId", member.toString(), "presence", presence);
    }

    private static ValidatableResponse attend(String session, UUID member, String presence) {
        return attend("secretary", session, member, presence);
    }

    private static ValidatableResponse attend(
            String username, String session, UUID member, String presence) {
        return Client.as(username)
                .contentType(ContentType.JSON)
                .body(Map.of("entries", List.of(entry(member, presence))))
                .post(SESSIONS + "/{id}/attendance", session)
                .then();
    }

    private static Instant completedAt(UUID member) {
        return Database.rows(
                        """
                        select cast(extract(epoch from completed_at) as bigint) from section_progress
                        where member_id = ? and section_id = ? and completed_at is not null
                        """,
                        member,
                        SECTION)
                .stream()
                .map(row -> Instant.ofEpochSecond((Long) row.get(0)))
                .findFirst()
                .orElse(null);
    }

    private static List<List<Object>> records(String session) {
        return Database.rows(
                """
                select presence, voided_account_id from study_attendance where session_id = ?::uuid
                order by recorded_at
                """,
                session);
    }

    private static String stateInTheCell(UUID member) {
        Database.rows(
                "delete from section_progress where member_id = ? and section_id <> ?",
                member,
                SECTION);
        return Client.as("secretary")
                .queryParam("planId", PLAN)
                .queryParam("limit", 200)
                .get("/api/v1/organizations/{id}/assignments", Demo.CELL)
                .path("items.find { it.memberId == '%s' }.state".formatted(member));
    }

    private long statements(Supplier<ValidatableResponse> request) {
        database.getStatistics().clear();
        request.get().statusCode(201);
        return database.getStatistics().getPrepareStatementCount();
    }

    @SafeVarargs
    private static List<Integer> together(Supplier<ValidatableResponse>... requests) {
        Client.tokenOf("secretary");
        return Stream.of(requests)
                .map(
                        request ->
                                CompletableFuture.supplyAsync(
                                        () -> request.get().extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
