package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

@HttpTest
class StatusChangeTest {
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
    void lifeOfAMembershipIsRecordedStepByStep() {
        String member = entered("PROBATIONARY", "2025-01-10");
        become(member, "OFFICIAL", "2026-01-10").then().statusCode(201);
        read(member)
                .body("status", equalTo("OFFICIAL"))
                .body("officialDate", equalTo("2026-01-10"));
        become(member, "EXEMPT", "2026-02-01").then().statusCode(201);
        become(member, "SUSPENDED", "2026-03-01").then().statusCode(201);
        become(member, "OFFICIAL", "2026-03-05")
                .then()
                .statusCode(409)
                .body("code", equalTo("TRANSITION_NOT_ALLOWED"));
        become(member, "EXEMPT", "2026-03-05").then().statusCode(201);
        become(member, "DECEASED", "2026-03-05").then().statusCode(201);
        become(member, "OFFICIAL", "2026-03-06").then().statusCode(409);
        Client.as("officer")
                .get(member + "/status-changes?count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body(
                        "items.status",
                        contains("DECEASED", "EXEMPT", "SUSPENDED", "EXEMPT", "OFFICIAL"))
                .body("items[0].reason", equalTo("Kiểm thử"))
                .body("items[0].decisionNumber", equalTo("1-QĐ/ĐU"));
    }

    @Test
    void dateBeforeTheLastChangeInTheFutureOrInsideProbationIsRefused() {
        String member = entered("PROBATIONARY", "2025-12-01");
        become(member, "OFFICIAL", "2026-11-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/effectiveOn"));
        become(member, "LEFT", "2999-01-01", "2999-01-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/effectiveOn", "/decidedOn"));
        become(member, "SUSPENDED", "2026-03-01").then().statusCode(201);
        become(member, "LEFT", "2026-02-28").then().statusCode(422);
        become(member, "LEFT", "2026-03-01").then().statusCode(201);
    }

    @Test
    void mistakeIsVoidedAndTheStandingFollowsFromWhatHolds() {
        String member = entered("OFFICIAL", "2010-02-03");
        become(member, "EXEMPT", "2026-02-01").then().statusCode(201);
        String exempt = last(member);
        become(member, "OFFICIAL", "2026-03-01").then().statusCode(201);
        String back = last(member);
        makeVoid(member, exempt)
                .then()
                .statusCode(409)
                .body("code", equalTo("CHANGE_NOT_VOIDABLE"));
        makeVoid(member, back).then().statusCode(201).body("voiding.reason", equalTo("Ghi nhầm"));
        read(member).body("status", equalTo("EXEMPT"));
        makeVoid(member, back).then().statusCode(409);
        makeVoid(member, exempt).then().statusCode(201);
        read(member)
                .body("status", equalTo("OFFICIAL"))
                .body("officialDate", equalTo("2011-02-03"));
        assertThat(
                        Database.rows(
                                "select status, until_day = 'infinity' from member_standing where member_id = ?",
                                id(member)))
                .containsExactly(List.of("OFFICIAL", true));
    }

    @Test
    void recognitionThatWasVoidedLeavesNoOfficialDate() {
        String member = entered("PROBATIONARY", "2025-01-10");
        become(member, "OFFICIAL", "2026-01-10").then().statusCode(201);
        String recognition = last(member);
        patch(member, "{\"cardNumber\": \"00.812345\"}").then().statusCode(200);
        makeVoid(member, recognition).then().statusCode(409);
        patch(member, "{\"cardNumber\": null}").then().statusCode(200);
        makeVoid(member, recognition).then().statusCode(201);
        read(member).body("status", equalTo("PROBATIONARY")).body("officialDate", nullValue());
    }

    @Test
    void whoeverHasNotSeenTheMemberAsIsChangesNothing() {
        String member = entered("OFFICIAL", "2010-02-03");
        String seen = tag(member);
        request("EXEMPT", "2026-02-01", "2026-02-01")
                .post(member + "/status-changes")
                .then()
                .statusCode(428);
        become(member, "EXEMPT", "2026-02-01").then().statusCode(201);
        request("LEFT", "2026-02-02", "2026-02-01")
                .header("If-Match", seen)
                .post(member + "/status-changes")
                .then()
                .statusCode(412);
        read(member).body("status", equalTo("EXEMPT"));
    }

    @Test
    void rolesSessionsAndPositionsEndWithTheMembership() {
        UUID secretary = Demo.SECRETARY;
        assertThat(
                        one(
                                "select count(*) from party_position where member_id = ? and held_to is null",
                                secretary))
                .isEqualTo(1L);
        Client.signedIn("secretary");
        become("/api/v1/members/" + secretary, "LEFT", "2026-06-01").then().statusCode(201);
        assertThat(one("select held_to::text from party_position where member_id = ?", secretary))
                .isEqualTo("2026-06-01");
        assertThat(
                        one(
                                """
                                select count(*) from role_assignment r join account a on a.id = r.account_id
                                where a.member_id = ? and (r.valid_to is null
                                    or r.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
                                """,
                                secretary))
                .isEqualTo(0L);
        assertThat(
                        one(
                                """
                                select count(*) from session s join account a on a.id = s.account_id
                                where a.member_id = ? and s.revoked_at is null
                                """,
                                secretary))
                .isEqualTo(0L);
        Client.forgetTokens();
    }

    @Test
    void nobodyDecidesOfThemselves() {
        UUID account = (UUID) one("select id from account where member_id = ?", Demo.SECRETARY);
        String member = "/api/v1/members/" + Demo.SECRETARY;
        Client.with(Tokens.ofRole(account.toString(), "COMMITTEE_OFFICER", Demo.PROVINCE))
                .header("If-Match", tag(member))
                .contentType(ContentType.JSON)
                .body(body("EXEMPT", "2026-06-01", "2026-02-01"))
                .post(member + "/status-changes")
                .then()
                .statusCode(403);
    }

    private static Object one(String query, Object... parameters) {
        return Database.rows(query, parameters).get(0).get(0);
    }

    private static String entered(String status, String admission) {
        String official =
                status.equals("PROBATIONARY")
                        ? ""
                        : ", \"officialDate\": \"%d%s\""
                                .formatted(
                                        Integer.parseInt(admission.substring(0, 4)) + 1,
                                        admission.substring(4));
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"organizationId": "%s", "status": "%s", "fullName": "Đời Đảng Viên",
                         "dateOfBirth": "1980-05-19", "sex": "FEMALE", "admissionDate": "%s",
                         "enteredOn": "2026-01-05"%s}
                        """
                                .formatted(Demo.CELL, status, admission, official))
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response become(String member, String status, String on) {
        return become(member, status, on, "2026-01-02");
    }

    private static Response become(String member, String status, String on, String decidedOn) {
        return request(status, on, decidedOn)
                .header("If-Match", tag(member))
                .post(member + "/status-changes");
    }

    private static RequestSpecification request(String status, String on, String decidedOn) {
        return Client.as("officer").contentType(ContentType.JSON).body(body(status, on, decidedOn));
    }

    private static String body(String status, String on, String decidedOn) {
        return """
        {"status": "%s", "effectiveOn": "%s", "reason": "Kiểm thử", "decisionNumber": "1-QĐ/ĐU",
         "decidedOn": "%s"}
        """
                .formatted(status, on, decidedOn);
    }

    private static Response makeVoid(String member, String change) {
        return Client.as("officer")
                .header("If-Match", tag(member))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Ghi nhầm\"}")
                .post(member + "/status-changes/" + change + "/voids");
    }

    private static Response patch(String member, String body) {
        return Client.as("officer")
                .header("If-Match", tag(member))
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(member);
    }

    private static String last(String member) {
        return Client.as("officer").get(member + "/status-changes").path("items[0].id");
    }

    private static io.restassured.response.ValidatableResponse read(String member) {
        return Client.as("officer").get(member).then().statusCode(200);
    }

    private static String tag(String member) {
        return Client.as("officer").get(member).header("ETag");
    }

    private static UUID id(String member) {
        return UUID.fromString(member.substring(member.lastIndexOf('/') + 1));
    }
}
