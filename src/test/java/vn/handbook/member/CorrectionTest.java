package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
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
class CorrectionTest {
    private static final String MINE = "/api/v1/me/correction-requests";
    private static final String PATH = "/api/v1/correction-requests";
    private static final String MEMBER = "/api/v1/members/" + Demo.MEMBER;

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
    void acceptedRequestIsAppliedAndBothSeeIt() {
        String id = asked("{\"phone\": \"0000000987\", \"occupation\": \"Bác sĩ\"}");
        Client.as("officer")
                .get(PATH + "?state=PENDING")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0].changes", nullValue());
        long looks = looks();
        Client.as("officer")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("changes.phone", equalTo("0000000987"))
                .body("fields", contains("phone", "occupation"));
        assertThat(looks()).isEqualTo(looks + 1);
        decide(id, true, null).then().statusCode(201).body("state", equalTo("ACCEPTED"));
        Client.as("member")
                .get("/api/v1/me/profile")
                .then()
                .statusCode(200)
                .body("member.phone", equalTo("0000000987"))
                .body("background.occupation", equalTo("Bác sĩ"))
                .body("partyAgeYears", notNullValue());
        Client.as("member")
                .get(MINE)
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].state", equalTo("ACCEPTED"));
        decide(id, false, "Muộn").then().statusCode(409);
    }

    @Test
    void refusalGivesItsReasonAndChangesNothing() {
        String name = Client.as("officer").get(MEMBER).path("fullName");
        String id = asked("{\"fullName\": \"Tên Khác Hẳn\"}");
        decide(id, false, null).then().statusCode(422).body("errors.pointer", contains("/remark"));
        decide(id, false, "Không khớp giấy khai sinh").then().statusCode(201);
        Client.as("officer").get(MEMBER).then().body("fullName", equalTo(name));
        Client.as("member")
                .get(MINE)
                .then()
                .body("items[0].state", equalTo("REFUSED"))
                .body("items[0].remark", equalTo("Không khớp giấy khai sinh"));
    }

    @Test
    void whatWouldBreakARuleIsNotAppliedAndGoesOnWaiting() {
        String id = asked("{\"dateOfBirth\": \"2020-01-01\", \"occupation\": \"Học sinh\"}");
        decide(id, true, null).then().statusCode(422);
        Client.as("officer").get(PATH + "/" + id).then().body("state", equalTo("PENDING"));
        Client.as("officer")
                .get(MEMBER + "/background")
                .then()
                .statusCode(200)
                .body("occupation", not(equalTo("Học sinh")));
    }

    @Test
    void oneWhoHasSeenAnOlderStateDecidesNothing() {
        String id = asked("{\"residence\": \"Thôn Hạ\"}");
        String seen = Client.as("officer").get(PATH + "/" + id).header("ETag");
        decide(id, false, "Chưa rõ").then().statusCode(201);
        decision(id, "{\"accepted\": true}")
                .post(PATH + "/" + id + "/decisions")
                .then()
                .statusCode(428);
        decision(id, "{\"accepted\": true}")
                .header("If-Match", seen)
                .post(PATH + "/" + id + "/decisions")
                .then()
                .statusCode(412);
    }

    @Test
    void proposalIsSealedAtRestAndForgottenOnceDecided() {
        String id = asked("{\"citizenId\": \"000168999888\"}");
        byte[] sealed =
                (byte[])
                        Database.rows(
                                        "select proposal_sealed from correction_request where id = ?",
                                        UUID.fromString(id))
                                .get(0)
                                .get(0);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("168999888");
        decide(id, false, "Không khớp").then().statusCode(201);
        assertThat(
                        Database.rows(
                                        "select proposal_sealed from correction_request where id = ?",
                                        UUID.fromString(id))
                                .get(0)
                                .get(0))
                .isNull();
    }

    @Test
    void requestIsItsOwnersToWithdrawAndTheScopesToDecide() {
        String id = asked("{\"residence\": \"Thôn Hạ\"}");
        Client.with(Tokens.ofMember(Demo.SECRETARY, Demo.CELL))
                .post(MINE + "/" + id + "/withdrawals")
                .then()
                .statusCode(404);
        Client.with(
                        Tokens.ofRole(
                                UUID.randomUUID().toString(),
                                "COMMITTEE_OFFICER",
                                Demo.OTHER_COMMUNE))
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
        Client.as("secretary").get(PATH + "/" + id).then().statusCode(403);
        Client.as("member").post(MINE + "/" + id + "/withdrawals").then().statusCode(201);
        decide(id, true, null).then().statusCode(409);
    }

    @Test
    void nothingToChangeAndTooManyAtOnceAreRefused() {
        ask("{}").then().statusCode(422);
        for (int i = 0; i < 4; i++) {
            asked("{\"residence\": \"Thôn " + i + "\"}");
        }
        ask("{\"residence\": \"Thôn Nữa\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("CORRECTIONS_PENDING"));
    }

    @Test
    void backgroundIsCorrectedByThoseWhoHaveSeenIt() {
        String seen = Client.as("officer").get(MEMBER + "/background").header("ETag");
        String next =
                background(seen, "{\"workplace\": \"Trạm Y tế\"}")
                        .then()
                        .statusCode(200)
                        .body("workplace", equalTo("Trạm Y tế"))
                        .extract()
                        .header("ETag");
        background(seen, "{\"workplace\": \"Nơi khác\"}").then().statusCode(412);
        background(next, "{\"workplace\": null}")
                .then()
                .statusCode(200)
                .body("workplace", nullValue());
    }

    private static Response background(String seen, String body) {
        return Client.as("officer")
                .header("If-Match", seen)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(MEMBER + "/background");
    }

    private static String asked(String changes) {
        return ask(changes).then().statusCode(201).extract().path("id");
    }

    private static Response ask(String changes) {
        return Client.as("member")
                .contentType(ContentType.JSON)
                .body("{\"changes\": %s, \"reason\": \"Theo giấy tờ mới\"}".formatted(changes))
                .post(MINE);
    }

    private static Response decide(String id, boolean accepted, String remark) {
        return decision(
                        id,
                        "{\"accepted\": %s%s}"
                                .formatted(
                                        accepted,
                                        remark == null ? "" : ", \"remark\": \"" + remark + "\""))
                .header("If-Match", Client.as("officer").get(PATH + "/" + id).header("ETag"))
                .post(PATH + "/" + id + "/decisions");
    }

    private static io.restassured.specification.RequestSpecification decision(
            String id, String body) {
        return Client.as("officer").contentType(ContentType.JSON).body(body);
    }

    private static long looks() {
        return (Long)
                Database.rows(
                                "select count(*) from audit_event where action = 'IDENTITY_READ' and member_id = ?",
                                Demo.MEMBER)
                        .get(0)
                        .get(0);
    }
}
