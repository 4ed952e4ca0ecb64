package vn.handbook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** A secretary helps: sees who has not begun, waives, and records what was studied on paper. */
@HttpTest
class SettlementTest {
    private static final UUID PLAN = Demo.plan(3);
    private static final String WAIVED = "{\"kind\": \"WAIVED\", \"reason\": \"Ốm dài ngày.\"}";

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
        // Whoever is waived here has not begun
        Database.rows("delete from section_progress where member_id = ?", Demo.MEMBER);
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void waiverIsSeenByTheMemberAndCountsNobodyAsLate() {
        JsonPath was = report();
        settle("secretary", Demo.MEMBER, WAIVED).statusCode(201).body("voidedAt", nullValue());

        Client.as("member")
                .get("/api/v1/me/assignments/{id}", PLAN)
                .then()
                .statusCode(200)
                .body("assignment.state", equalTo("WAIVED"))
                .body("assignment.overdue", equalTo(false))
                .body("settlement.reason", equalTo("Ốm dài ngày."));
        JsonPath is = report();
        assertThat(is.getLong("total.waived")).isEqualTo(was.getLong("total.waived") + 1);
        assertThat(is.getLong("total.expected")).isEqualTo(was.getLong("total.expected") - 1);
        assertThat(is.getLong("total.notStarted")).isEqualTo(was.getLong("total.notStarted") - 1);
        assertThat(is.getLong("total.assigned")).isEqualTo(was.getLong("total.assigned"));
    }

    @Test
    void paperCountsAsCompletedAndIsMarkedAsSuch() {
        JsonPath was = report();
        settle("secretary", Demo.MEMBER, onPaper(today())).statusCode(201);
        JsonPath is = report();
        assertThat(is.getLong("total.completed")).isEqualTo(was.getLong("total.completed") + 1);
        assertThat(is.getLong("total.completedOnPaper"))
                .isEqualTo(was.getLong("total.completedOnPaper") + 1);
        assertThat(is.getLong("total.expected")).isEqualTo(was.getLong("total.expected"));
        assertThat(stateInTheCell(Demo.MEMBER)).isEqualTo("COMPLETED_ON_PAPER");
    }

    @Test
    void whatIsReadInTheAppCountsBeforeWhatWasSettled() {
        settle("secretary", Demo.MEMBER, WAIVED).statusCode(201);
        for (String section : sections()) {
            Client.as("member")
                    .contentType(ContentType.JSON)
                    .body(
                            "{\"furthestFraction\": 1.0, \"resumePosition\": 9, \"clientTime\": \"2026-03-02T07:30:00Z\"}")
                    .put("/api/v1/me/assignments/{plan}/sections/{section}/progress", PLAN, section)
                    .then()
                    .statusCode(200);
        }
        assertThat(stateInTheCell(Demo.MEMBER)).isEqualTo("COMPLETED");
        assertThat(report().getLong("total.completedOnPaper")).isZero();
    }

    @Test
    void mistakeIsVoidedOnceAndStaysReadable() {
        String id = settle("secretary", Demo.MEMBER, WAIVED).statusCode(201).extract().path("id");
        declareVoid(id).statusCode(201).body("voidReason", equalTo("Ghi nhầm."));
        declareVoid(id).statusCode(409).body("code", equalTo("SETTLEMENT_VOID"));
        assertThat(stateInTheCell(Demo.MEMBER)).isEqualTo("NOT_STARTED");

        settle("secretary", Demo.MEMBER, onPaper(today())).statusCode(201);
        Client.as("secretary")
                .get(address(Demo.MEMBER))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("COMPLETED_ON_PAPER"))
                .body("items[1].id", equalTo(id));
    }

    @Test
    void secondSettlementIsRefused() {
        settle("secretary", Demo.MEMBER, WAIVED).statusCode(201);
        settle("secretary", Demo.MEMBER, onPaper(today()))
                .statusCode(409)
                .body("code", equalTo("ASSIGNMENT_SETTLED"));
    }

    @Test
    void ofManyAtOnceOneIsKept() {
        Client.tokenOf("secretary");
        List<Integer> answers =
                IntStream.range(0, 8)
                        .mapToObj(
                                n ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        settle("secretary", Demo.MEMBER, WAIVED)
                                                                .extract()
                                                                .statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(
                        Database.rows(
                                "select 1 from assignment_settlement where member_id = ? and plan_id = ?",
                                Demo.MEMBER,
                                PLAN))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-1,422", "0,201", "1,422"})
    void paperIsOfADayWithinThePlanAndNotToCome(int days, int status) {
        LocalDate day = days < 0 ? LocalDate.of(2025, 12, 31) : today().plusDays(days);
        settle("secretary", Demo.MEMBER, onPaper(day)).statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"WAIVED\", \"reason\": \"Ốm.\", \"completedOn\": \"2026-04-20\"}",
                "{\"kind\": \"COMPLETED_ON_PAPER\", \"reason\": \"Bản in.\"}"
            })
    void onlyPaperHasADay(String body) {
        settle("secretary", Demo.MEMBER, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/completedOn"));
    }

    @Test
    void settlementNeedsAReason() {
        settle("secretary", Demo.MEMBER, "{\"kind\": \"WAIVED\", \"reason\": \"  \"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void anotherCellsMemberAndNobodyAreAnsweredAlike() {
        UUID outside =
                (UUID)
                        Database.rows(
                                        "select id from member where organization_id = ? and status = 'OFFICIAL' limit 1",
                                        Demo.OTHER_CELL)
                                .get(0)
                                .get(0);
        for (UUID member : List.of(outside, UUID.randomUUID())) {
            settle("secretary", member, WAIVED).statusCode(404).body("code", equalTo("NOT_FOUND"));
            Client.as("secretary").get(address(member)).then().statusCode(404);
        }
        Client.as("secretary")
                .queryParam("planId", PLAN)
                .get("/api/v1/organizations/{id}/assignments", Demo.OTHER_CELL)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "officer", "editor", "admin"})
    void onlyTheSecretaryHelps(String username) {
        settle(username, Demo.MEMBER, WAIVED).statusCode(403);
        Client.as(username)
                .queryParam("planId", PLAN)
                .get("/api/v1/organizations/{id}/assignments", Demo.CELL)
                .then()
                .statusCode(403);
    }

    @Test
    void listTellsStatesAndDaysAndNothingElse() {
        ValidatableResponse list = cell();
        for (var item : list.extract().jsonPath().<Map<String, Object>>getList("items")) {
            assertThat(item.keySet())
                    .containsExactlyInAnyOrder("memberId", "fullName", "state", "dueOn", "overdue");
        }
    }

    @Test
    void listOfThoseWhoHaveNotBegunIsTheirs() {
        Client.as("secretary")
                .queryParam("planId", PLAN)
                .queryParam("state", "NOT_STARTED")
                .queryParam("count", true)
                .get("/api/v1/organizations/{id}/assignments", Demo.CELL)
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("NOT_STARTED")))
                .body("items.memberId", hasItem(Demo.MEMBER.toString()))
                .body("total", equalTo((int) report().getLong("total.notStarted")));
    }

    @Test
    void pagesAreTheWholeListInItsOrder() {
        List<String> whole = cell().extract().path("items.memberId");
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Client.as("secretary").queryParam("planId", PLAN).queryParam("limit", 3);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/api/v1/organizations/{id}/assignments", Demo.CELL)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            paged.addAll(page.getList("items.memberId", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void exemptMembersNeedNoHelp() {
        Database.rows("update member set status = 'EXEMPT' where id = ?", Demo.MEMBER);
        cell().body("items.memberId", not(hasItem(Demo.MEMBER.toString())));
        settle("secretary", Demo.MEMBER, WAIVED).statusCode(404);
    }

    private static ValidatableResponse cell() {
        return Client.as("secretary")
                .queryParam("planId", PLAN)
                .queryParam("limit", 200)
                .get("/api/v1/organizations/{id}/assignments", Demo.CELL)
                .then()
                .statusCode(200);
    }

    private static String stateInTheCell(UUID member) {
        return cell().extract().path("items.find { it.memberId == '%s' }.state".formatted(member));
    }

    private static JsonPath report() {
        return Client.as("secretary")
                .queryParam("planId", PLAN)
                .queryParam("organizationId", Demo.CELL)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> sections() {
        return Client.as("member")
                .get("/api/v1/me/assignments/{id}", PLAN)
                .then()
                .statusCode(200)
                .extract()
                .path("sections.id");
    }

    private static ValidatableResponse settle(String username, UUID member, String body) {
        return Client.as(username)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address(member))
                .then();
    }

    private static ValidatableResponse declareVoid(String id) {
        return Client.as("secretary")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Ghi nhầm.\"}")
                .post(address(Demo.MEMBER) + "/" + id + "/voids")
                .then();
    }

    private static String address(UUID member) {
        return "/api/v1/study-plans/" + PLAN + "/members/" + member + "/settlements";
    }

    private static String onPaper(LocalDate day) {
        return "{\"kind\": \"COMPLETED_ON_PAPER\", \"reason\": \"Bản in.\", \"completedOn\": \"%s\"}"
                .formatted(day);
    }

    private static LocalDate today() {
        return LocalDate.now(Time.VIETNAM);
    }
}
