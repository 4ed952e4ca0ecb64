package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

/** From the commune of Hoà Lam to the one of Tân Giang, each with an officer of its own. */
@HttpTest
class TransferTest {
    private static final String PATH = "/api/v1/transfers";

    private String here;
    private String there;
    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
        here = officerOf(Demo.COMMUNE);
        there = officerOf(Demo.OTHER_COMMUNE);
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void bothSidesSeeATransferAndEachTakesItsOwnSteps() {
        String member = entered();
        long hereBefore = official(Demo.COMMUNE);
        long thereBefore = official(Demo.OTHER_COMMUNE);
        String transfer = requested(member, "OFFICIAL");
        for (String officer : new String[] {here, there}) {
            Client.with(officer)
                    .get(transfer)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("REQUESTED"))
                    .body("memberName", equalTo("Chuyển Đi Xa"));
            Client.with(officer)
                    .get(PATH + "?state=REQUESTED")
                    .then()
                    .body("items.id", hasItem(id(transfer).toString()));
        }
        step(there, transfer, "RELEASED", "2026-03-02").then().statusCode(403);
        step(here, transfer, "RECEIVED", "2026-03-02").then().statusCode(403);
        step(here, transfer, "RELEASED", "2026-03-02")
                .then()
                .statusCode(201)
                // 30 and 60 working days after Monday 2 March, without 27 and 30 April and 1 May
                .body("presentBy", equalTo("2026-04-13"))
                .body("completeBy", equalTo("2026-05-28"))
                .body("overdue", equalTo(true));
        Client.with(there)
                .get(PATH + "?overdue=true")
                .then()
                .body("items.id", hasItem(id(transfer).toString()));
        assertThat(statusOf(member)).isEqualTo("TRANSFERRING");
        Client.with(there).get(member).then().statusCode(404);
        step(there, transfer, "RECEIVED", "2026-03-20")
                .then()
                .statusCode(201)
                .body("steps.state", contains("REQUESTED", "RELEASED", "RECEIVED"));
        Client.with(here).get(member).then().statusCode(404);
        Client.with(there)
                .get(member)
                .then()
                .statusCode(200)
                .body("status", equalTo("OFFICIAL"))
                .body("organizationId", equalTo(Demo.OTHER_CELL.toString()));
        Client.with(here).get(transfer).then().statusCode(200);
        Client.with(there)
                .get(member + "/affiliations")
                .then()
                .statusCode(200)
                .body("items.kind", contains("HOME", "HOME"))
                .body(
                        "items.organizationId",
                        contains(Demo.CELL.toString(), Demo.OTHER_CELL.toString()))
                .body("items[0].toDay", equalTo("2026-03-19"));
        assertThat(official(Demo.COMMUNE)).isEqualTo(hereBefore - 1);
        assertThat(official(Demo.OTHER_COMMUNE)).isEqualTo(thereBefore + 1);
        step(here, transfer, "WITHDRAWN", "2026-03-21")
                .then()
                .statusCode(409)
                .body("code", equalTo("TRANSFER_STEP_NOT_ALLOWED"));
    }

    @Test
    void whoeverIsRefusedIsWhatTheyWereWhereTheyWere() {
        String member = entered();
        String transfer = requested(member, "OFFICIAL");
        step(here, transfer, "RELEASED", "2026-03-02").then().statusCode(201);
        step(there, transfer, "REFUSED", "2026-03-05").then().statusCode(201);
        assertThat(statusOf(member)).isEqualTo("OFFICIAL");
        Client.with(here).get(member).then().body("organizationId", equalTo(Demo.CELL.toString()));
        String another = requested(member, "OFFICIAL");
        step(here, another, "WITHDRAWN", "2026-03-06").then().statusCode(201);
        assertThat(statusOf(member)).isEqualTo("OFFICIAL");
    }

    @Test
    void whoeverDiesOnTheWayIsNotCalledBackByAWithdrawal() {
        String member = entered();
        String transfer = requested(member, "OFFICIAL");
        step(here, transfer, "RELEASED", "2026-03-02").then().statusCode(201);
        Client.with(here)
                .header("If-Match", Client.with(here).get(member).header("ETag"))
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"status": "DECEASED", "effectiveOn": "2026-03-04", "reason": "Từ trần",
                         "decisionNumber": "1-BC", "decidedOn": "2026-03-05"}
                        """)
                .post(member + "/status-changes")
                .then()
                .statusCode(201);
        step(there, transfer, "RECEIVED", "2026-03-06").then().statusCode(409);
        step(here, transfer, "WITHDRAWN", "2026-03-06").then().statusCode(201);
        assertThat(statusOf(member)).isEqualTo("DECEASED");
    }

    @Test
    void nobodyIsUnderWayTwice() {
        String member = entered();
        requested(member, "OFFICIAL");
        request(member, "TEMPORARY").then().statusCode(409).body("code", equalTo("TRANSFER_OPEN"));
    }

    @Test
    void temporaryActivityIsASecondCellOfOnePerson() {
        String member = entered();
        long total = official(Demo.PROVINCE);
        String transfer = requested(member, "TEMPORARY");
        step(here, transfer, "RELEASED", "2026-03-02").then().statusCode(201);
        assertThat(statusOf(member)).isEqualTo("OFFICIAL");
        step(there, transfer, "RECEIVED", "2026-03-09").then().statusCode(201);
        String affiliation =
                Client.with(here)
                        .get(member + "/affiliations")
                        .then()
                        .body("items.kind", contains("HOME", "TEMPORARY"))
                        .extract()
                        .path("items[1].id");
        assertThat(official(Demo.PROVINCE)).isEqualTo(total);
        assertThat(active(there, true)).containsExactly("Chuyển Đi Xa");
        assertThat(active(there, false)).doesNotContain("Chuyển Đi Xa");
        assertThat(active(here, false)).containsExactly("Chuyển Đi Xa");
        end(there, member, affiliation, "2026-03-01").then().statusCode(422);
        end(officerOf(UUID.randomUUID()), member, affiliation, "2026-05-31").then().statusCode(404);
        end(there, member, affiliation, "2026-05-31")
                .then()
                .statusCode(201)
                .body("items[1].toDay", equalTo("2026-05-31"));
        end(here, member, affiliation, "2026-05-30").then().statusCode(409);
        assertThat(active(there, true)).isEmpty();
    }

    @Test
    void whoeverGoesOutOfTheSystemIsNoLongerCounted() {
        String member = entered();
        long counted = official(Demo.PROVINCE);
        String transfer =
                Client.with(here)
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"memberId": "%s", "kind": "OUTGOING", "outsideName": "Đảng uỷ ngoài nước",
                                 "reason": "Định cư", "requestedOn": "2026-03-02"}
                                """
                                        .formatted(id(member)))
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Client.with(there).get(transfer).then().statusCode(404);
        step(here, transfer, "RELEASED", "2026-03-02").then().statusCode(201);
        step(here, transfer, "RECEIVED", "2026-04-02").then().statusCode(201);
        assertThat(statusOf(member)).isEqualTo("TRANSFERRED");
        assertThat(official(Demo.PROVINCE)).isEqualTo(counted - 1);
    }

    @Test
    void whoeverComesFromOutsideIsANewMember() {
        long counted = official(Demo.COMMUNE);
        String transfer =
                Client.with(here)
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"member": {"organizationId": "%s", "status": "OFFICIAL", "fullName": "Từ Xa Đến",
                                  "dateOfBirth": "1980-05-19", "sex": "FEMALE", "admissionDate": "2010-02-03",
                                  "officialDate": "2011-02-03", "enteredOn": "2026-02-02"},
                                 "outsideName": "Đảng uỷ Quân khu", "reason": "Chuyển ngành",
                                 "decisionNumber": "5-GT", "decidedOn": "2026-01-20"}
                                """
                                        .formatted(Demo.CELL))
                        .post("/api/v1/arrivals")
                        .then()
                        .statusCode(201)
                        .body("kind", equalTo("INCOMING"))
                        .body("state", equalTo("RECEIVED"))
                        .body("memberName", equalTo("Từ Xa Đến"))
                        .extract()
                        .header("Location");
        Client.with(there).get(transfer).then().statusCode(404);
        Client.with(there)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id(transfer).toString())));
        assertThat(official(Demo.COMMUNE)).isEqualTo(counted + 1);
    }

    @Test
    void destinationIsALivingCellAndTheMemberOnesOwn() {
        String member = entered();
        for (UUID notACell : new UUID[] {Demo.PROVINCE, UUID.randomUUID(), Demo.CELL}) {
            request(here, id(member), "OFFICIAL", notACell)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/toOrganizationId"));
        }
        request(there, id(member), "OFFICIAL", Demo.PROVINCE)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/memberId"));
    }

    private static String officerOf(UUID organization) {
        return Tokens.ofRole(UUID.randomUUID().toString(), "COMMITTEE_OFFICER", organization);
    }

    private static String entered() {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"organizationId": "%s", "status": "OFFICIAL", "fullName": "Chuyển Đi Xa",
                         "dateOfBirth": "1980-05-19", "sex": "FEMALE", "admissionDate": "2010-02-03",
                         "officialDate": "2011-02-03", "enteredOn": "2026-01-05"}
                        """
                                .formatted(Demo.CELL))
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String requested(String member, String kind) {
        return request(member, kind).then().statusCode(201).extract().header("Location");
    }

    private Response request(String member, String kind) {
        return request(here, id(member), kind, Demo.OTHER_CELL);
    }

    private static Response request(String officer, UUID member, String kind, UUID to) {
        return Client.with(officer)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"memberId": "%s", "kind": "%s", "toOrganizationId": "%s", "reason": "Chuyển nơi ở",
                         "requestedOn": "2026-03-02"}
                        """
                                .formatted(member, kind, to))
                .post(PATH);
    }

    private static Response step(String officer, String transfer, String state, String on) {
        boolean decided = state.equals("RELEASED") || state.equals("RECEIVED");
        return Client.with(officer)
                .header("If-Match", Client.with(officer).get(transfer).header("ETag"))
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"state": "%s", "happenedOn": "%s", %s}
                        """
                                .formatted(
                                        state,
                                        on,
                                        decided
                                                ? "\"decisionNumber\": \"3-GT\", \"decidedOn\": \"2026-03-01\""
                                                : "\"remark\": \"Chưa đủ giấy tờ\""))
                .post(transfer + "/steps");
    }

    private static List<String> active(String officer, boolean temporary) {
        return Client.with(officer)
                .queryParam("q", "chuyen di xa")
                .queryParam("temporary", temporary)
                .get("/api/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.fullName");
    }

    private static Response end(String officer, String member, String affiliation, String lastDay) {
        return Client.with(officer)
                .contentType(ContentType.JSON)
                .body("{\"lastDay\": \"%s\"}".formatted(lastDay))
                .post(member + "/affiliations/" + affiliation + "/endings");
    }

    private static String statusOf(String member) {
        return (String)
                Database.rows("select status from member where id = ?", id(member)).get(0).get(0);
    }

    private static long official(UUID organization) {
        return Client.as("officer")
                .get("/api/v1/organizations/" + organization + "/head-count")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total.official");
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
