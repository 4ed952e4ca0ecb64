package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

@HttpTest
class RoleAssignmentTest {
    private static final LocalDate TODAY = LocalDate.now(Time.VIETNAM);

    private Snapshot demonstration;
    private Staff admin;
    private Staff officer;
    private Staff newcomer;

    @BeforeEach
    void settle() {
        demonstration = Snapshot.take();
        admin = new Staff(Demo.PROVINCE).holding("SYSTEM_ADMIN", Demo.PROVINCE);
        officer = new Staff(Demo.COMMUNE).holding("COMMITTEE_OFFICER", Demo.COMMUNE);
        newcomer = new Staff(Demo.COMMUNE);
    }

    @AfterEach
    void putBack() {
        demonstration.close();
        Client.forgetTokens();
    }

    @Test
    void givenRoleIsInTheListWithItsGiverAndInTheTrail() {
        String address =
                officer.gives(newcomer.id(), "CELL_SECRETARY", Demo.CELL)
                        .then()
                        .statusCode(201)
                        .body("grantedBy", equalTo(officer.id().toString()))
                        .body("validFrom", equalTo(TODAY.toString()))
                        .extract()
                        .header("Location");
        Response read = officer.signedIn().get(address);
        read.then().statusCode(200).header("ETag", notNullValue());
        officer.signedIn()
                .queryParam("accountId", newcomer.id().toString())
                .queryParam("heldOn", TODAY.toString())
                .queryParam("count", true)
                .get(Staff.ROLES)
                .then()
                .body("total", equalTo(1))
                .body("items.role", contains("CELL_SECRETARY"));
        assertThat(
                        Database.rows(
                                "select actor_role, organization_id from audit_event where action = 'ROLE_GRANTED' and account_id = ?",
                                newcomer.id()))
                .containsExactly(List.of("COMMITTEE_OFFICER", Demo.CELL));
    }

    @Test
    void memberIsNamedInsteadOfTheAccount() {
        officer.signedIn()
                .contentType("application/json")
                .body(
                        "{\"memberId\": \"%s\", \"role\": \"CELL_SECRETARY\", \"organizationId\": \"%s\"}"
                                .formatted(Demo.MEMBER, Demo.CELL))
                .post(Staff.ROLES)
                .then()
                .statusCode(201)
                .body("memberId", equalTo(Demo.MEMBER.toString()));
    }

    /** Elected yesterday, and never signed in before. */
    @Test
    void memberWithoutAnAccountGetsOneWithTheRole() {
        UUID member = withoutAccount(Demo.CELL);
        String account =
                givesMember(member, Demo.CELL)
                        .then()
                        .statusCode(201)
                        .body("memberId", equalTo(member.toString()))
                        .extract()
                        .path("accountId");
        assertThat(
                        Database.rows(
                                "select actor_account_id, member_id from audit_event where action = 'ACCOUNT_CREATED'"
                                        + " and account_id = cast(? as uuid)",
                                account))
                .containsExactly(List.of(officer.id(), member));
        Database.rows("update member set card_number = '99000000009' where id = ?", member);
        String code =
                officer.signedIn()
                        .post("/api/v1/members/{id}/reset-codes", member)
                        .then()
                        .statusCode(201)
                        .body("purpose", equalTo("ACTIVATION"))
                        .extract()
                        .path("code");
        Client.nobody()
                .contentType("application/json")
                .body(
                        Map.of(
                                "identifier",
                                "99000000009",
                                "code",
                                code,
                                "newPassword",
                                "đồi chè xanh mát quê nhà"))
                .post("/api/v1/auth/password-resets")
                .then()
                .statusCode(204);
        String token =
                Client.signIn("99000000009", "đồi chè xanh mát quê nhà").path("access_token");
        Client.with(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles.role", hasItem("CELL_SECRETARY"));
    }

    @Test
    void S_042_noAccountIsMadeForAMemberBeyondTheScopeOrByWhoeverMayNotGive() {
        UUID outside = withoutAccount(Demo.OTHER_CELL);
        UUID missing = UUID.randomUUID();
        Response refused = givesMember(outside, Demo.CELL);
        refused.then().statusCode(422).body("errors[0].pointer", equalTo("/memberId"));
        assertThat(givesMember(missing, Demo.CELL).jsonPath().getString("errors"))
                .isEqualTo(refused.jsonPath().getString("errors"));
        UUID left = withoutAccount(Demo.CELL);
        Database.rows("update member set status = 'LEFT' where id = ?", left);
        givesMember(left, Demo.CELL).then().statusCode(422);
        UUID inside = withoutAccount(Demo.CELL);
        gives(officer, inside, "SYSTEM_ADMIN", Demo.CELL).then().statusCode(403);
        assertThat(
                        Database.rows(
                                "select 1 from account where member_id in (?, ?, ?)",
                                outside,
                                left,
                                inside))
                .isEmpty();
    }

    @Test
    void twoWhoGrantAMemberAtOnceMakeOneAccount() throws Exception {
        UUID member = withoutAccount(Demo.CELL);
        var both = Executors.newFixedThreadPool(2);
        try {
            var answers =
                    both.invokeAll(
                            Collections.nCopies(
                                    2, () -> givesMember(member, Demo.CELL).statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        } finally {
            both.shutdown();
        }
        assertThat(Database.rows("select 1 from account where member_id = ?", member)).hasSize(1);
    }

    private static UUID withoutAccount(UUID cell) {
        return (UUID)
                Database.rows(
                                """
                                select id from member m where organization_id = ? and status = 'OFFICIAL'
                                    and not exists (select 1 from account where member_id = m.id)
                                order by id limit 1
                                """,
                                cell)
                        .get(0)
                        .get(0);
    }

    private Response givesMember(UUID member, UUID organization) {
        return gives(officer, member, "CELL_SECRETARY", organization);
    }

    private static Response gives(Staff giver, UUID member, String role, UUID organization) {
        return giver.signedIn()
                .contentType("application/json")
                .body(
                        "{\"memberId\": \"%s\", \"role\": \"%s\", \"organizationId\": \"%s\"}"
                                .formatted(member, role, organization))
                .post(Staff.ROLES);
    }

    @Test
    void S_030_whoseRoleHasJustEndedGivesNoneWhateverTheTokenSays() {
        String token = officer.token();
        admin.ends(officer.assignments("COMMITTEE_OFFICER").get(0), "").then().statusCode(201);
        Client.with(token).get(Staff.ROLES).then().statusCode(401);
        officer.signedIn().get(Staff.ROLES).then().statusCode(403);
    }

    @Test
    void roleIsHeldOnceAtATime() {
        String until = ", \"validTo\": \"%s\"".formatted(TODAY.plusDays(9));
        officer.gives(newcomer.id(), "CELL_SECRETARY", Demo.CELL, until).then().statusCode(201);
        officer.gives(newcomer.id(), "CELL_SECRETARY", Demo.CELL)
                .then()
                .statusCode(409)
                .body("code", equalTo("ROLE_ALREADY_HELD"));
        String next = ", \"validFrom\": \"%s\"".formatted(TODAY.plusDays(10));
        officer.gives(newcomer.id(), "CELL_SECRETARY", Demo.CELL, next).then().statusCode(201);
    }

    @Test
    void ofTenGrantsAtOnceOneIsKept() throws Exception {
        var devices = Executors.newFixedThreadPool(10);
        try {
            String token = officer.token();
            String body =
                    "{\"accountId\": \"%s\", \"role\": \"CELL_SECRETARY\", \"organizationId\": \"%s\"}"
                            .formatted(newcomer.id(), Demo.CELL);
            var answers =
                    devices.invokeAll(
                            Collections.nCopies(
                                    10,
                                    () ->
                                            Client.with(token)
                                                    .contentType("application/json")
                                                    .body(body)
                                                    .post(Staff.ROLES)
                                                    .statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        } finally {
            devices.shutdown();
        }
        assertThat(newcomer.assignments("CELL_SECRETARY")).hasSize(1);
    }

    @Test
    void historyIsKeptAndWhatHasEndedEndsOnce() {
        officer.gives(newcomer.id(), "CELL_SECRETARY", Demo.CELL).then().statusCode(201);
        String assignment = newcomer.assignments("CELL_SECRETARY").get(0);
        officer.ends(assignment, ", \"lastDay\": \"%s\"".formatted(TODAY.minusDays(1)))
                .then()
                .statusCode(422);
        officer.ends(assignment, "").then().statusCode(201).body("reason", equalTo("Kiểm thử"));
        officer.ends(assignment, "").then().statusCode(409);
        officer.signedIn()
                .get(Staff.ROLES + "/" + assignment)
                .then()
                .body("endedBy", equalTo(officer.id().toString()))
                .body("endReason", equalTo("Kiểm thử"));
        officer.gives(newcomer.id(), "CELL_SECRETARY", Demo.CELL).then().statusCode(201);
    }

    @Test
    void listKeepsToTheScopeWhateverIsAskedFor() {
        for (String query :
                List.of("", "?organizationId=" + Demo.PROVINCE, "?role=CELL_SECRETARY")) {
            officer.signedIn()
                    .get(Staff.ROLES + query)
                    .then()
                    .statusCode(200)
                    .body("items.organizationName", everyItem(containsString("Hoà Lam")));
        }
    }

    @Test
    void lastAdministratorStaysWhoeverEndsWhom() throws Exception {
        Database.rows(
                "update role_assignment set valid_to = valid_from - 1 where role = 'SYSTEM_ADMIN' and account_id <> ?",
                admin.id());
        Staff second = new Staff(Demo.PROVINCE).holding("SYSTEM_ADMIN", Demo.PROVINCE);
        var both = Executors.newFixedThreadPool(2);
        try {
            var one = both.submit(() -> ended(admin, second));
            var other = both.submit(() -> ended(second, admin));
            assertThat(List.of(one.get(), other.get()).stream().filter(s -> s == 201).count())
                    .isEqualTo(1);
        } finally {
            both.shutdown();
        }
    }

    private static int ended(Staff ender, Staff ended) {
        return ender.ends(ended.assignments("SYSTEM_ADMIN").get(0), "").statusCode();
    }

    @Test
    void administratorOfAPartMayGoWhileOneAboveStays() {
        Staff local = new Staff(Demo.COMMUNE).holding("SYSTEM_ADMIN", Demo.COMMUNE);
        admin.ends(local.assignments("SYSTEM_ADMIN").get(0), "").then().statusCode(201);
    }
}
