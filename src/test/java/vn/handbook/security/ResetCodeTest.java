package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** Help without SMS: one-time codes, and what they cannot be misused for. */
@HttpTest
class ResetCodeTest {
    private static final String NEW = "đồi chè xanh mát quê nhà";

    @Inject Passwords passwords;

    private UUID memberId;
    private OwnAccount member;

    @BeforeEach
    void enter() {
        String address = Register.entered();
        memberId = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        member = OwnAccount.ofMember(passwords, memberId);
    }

    @AfterEach
    void forget() {
        member.close();
        Register.tidy();
    }

    private Response issue(RequestSpecification issuer) {
        return issuer.post("/api/v1/members/{id}/reset-codes", memberId);
    }

    private static Response issueForAccount(RequestSpecification issuer, UUID accountId) {
        return issuer.post("/api/v1/accounts/{id}/reset-codes", accountId);
    }

    private String issued() {
        return issue(as("secretary")).then().statusCode(201).extract().path("code");
    }

    private Response redeem(String code) {
        return redeem(member.username(), code, NEW);
    }

    private static Response redeem(String identifier, String code, String password) {
        return nobody().contentType("application/json")
                .body(Map.of("identifier", identifier, "code", code, "newPassword", password))
                .post("/api/v1/auth/password-resets");
    }

    @Test
    void S_014_theCellsSecretaryIssuesACodeThatIsGoodOnce() {
        String code =
                issue(as("secretary"))
                        .then()
                        .statusCode(201)
                        .header("Location", "/api/v1/members/" + memberId)
                        .header("Cache-Control", "no-store")
                        .body("code", matchesPattern("[0-9]{5} [0-9]{5}"))
                        .body("purpose", equalTo("RESET"))
                        .extract()
                        .path("code");
        redeem(code).then().statusCode(204);
        member.signIn(NEW).then().statusCode(200);
        refused(member.signIn(OwnAccount.PASSWORD), 400, "SIGN_IN_REFUSED");
        refused(redeem(code), 400, "CODE_REFUSED");
    }

    @Test
    void S_014_theFirstPasswordIsSetByACodeThatLivesLonger() {
        Database.rows("update account set password_hash = null where id = ?", member.id());
        String code =
                issue(as("secretary"))
                        .then()
                        .statusCode(201)
                        .body("purpose", equalTo("ACTIVATION"))
                        .extract()
                        .path("code");
        // However it is written down
        redeem(code.replace(" ", "-")).then().statusCode(204);
        member.signIn(NEW).then().statusCode(200);
    }

    @Test
    void S_015_aCodeExpires() {
        String code = issued();
        Database.rows(
                "update account_code set expires_at = now() where account_id = ?", member.id());
        refused(redeem(code), 400, "CODE_REFUSED");
    }

    @Test
    void S_015_aNewCodeVoidsTheOneBefore() {
        String first = issued();
        String second = issued();
        refused(redeem(first), 400, "CODE_REFUSED");
        redeem(second).then().statusCode(204);
    }

    @Test
    void S_015_aCodeIsOfItsAccountAlone() {
        String code = issued();
        try (var other = OwnAccount.of(passwords)) {
            refused(redeem(other.username(), code, NEW), 400, "CODE_REFUSED");
        }
    }

    @Test
    void S_015_anUnknownAccountAndAWrongCodeAreAnsweredAlike() {
        issued();
        Map<String, Object> wrong = redeem("00000 00000").jsonPath().getMap("");
        Map<String, Object> unknown =
                redeem("nobody-" + memberId, "00000 00000", NEW).jsonPath().getMap("");
        assertThat(wrong.remove("traceId")).isNotEqualTo(unknown.remove("traceId"));
        assertThat(wrong).isEqualTo(unknown).containsEntry("code", "CODE_REFUSED");
        // Not even by what is said of a weak password
        assertThat(redeem(member.username(), "00000 00000", "x").jsonPath().getString("code"))
                .isEqualTo("CODE_REFUSED");
    }

    @Test
    void S_015_codesAreNotGuessedSideBySideOrInTurn() {
        issued();
        for (int i = 0; i < 5; i++) {
            refused(redeem("00000 0000" + i), 400, "CODE_REFUSED");
        }
        refused(redeem("00000 00009"), 429, "TOO_MANY_REQUESTS");
        // The password is another matter
        member.signIn(OwnAccount.PASSWORD).then().statusCode(200);
    }

    @Test
    void S_015_aWeakPasswordLeavesTheCodeGoodForAnotherTry() {
        String code = issued();
        refused(redeem(member.username(), code, "12345678"), 422, "PASSWORD_REFUSED")
                .body("errors[0].code", equalTo("COMMON"));
        redeem(code).then().statusCode(204);
    }

    @Test
    void S_015_noCodeIsKeptAnywhere() {
        String code =
                issue(as("secretary").header("Idempotency-Key", "code-" + memberId))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("code");
        assertThat(
                        Database.rows(
                                "select 1 from idempotent_answer where key = ?",
                                "code-" + memberId))
                .isEmpty();
        String row =
                Database.rows(
                                "select to_jsonb(c)::text from account_code c where account_id = ?",
                                member.id())
                        .toString();
        assertThat(row).doesNotContain(code).doesNotContain(code.replace(" ", ""));
    }

    @Test
    void S_015_aRedeemedCodeEndsEverySession() {
        String there = member.token();
        redeem(issued()).then().statusCode(204);
        refused(Client.with(there).get("/api/v1/me"), 401, "UNAUTHENTICATED");
    }

    @Test
    void S_009_aRedeemedCodeEndsTheWaitForThePassword() {
        for (int i = 0; i < 5; i++) {
            refused(member.signIn("wrong"), 400, "SIGN_IN_REFUSED");
        }
        refused(member.signIn(OwnAccount.PASSWORD), 429, "TOO_MANY_REQUESTS");
        redeem(issued()).then().statusCode(204);
        member.signIn(NEW).then().statusCode(200);
    }

    @Test
    void S_020_whoeverIssuesACodeSetsNoPassword() {
        issue(
                as("secretary")
                        .contentType("application/json")
                        .body("{\"newPassword\": \"" + NEW + "\"}"));
        refused(member.signIn(NEW), 400, "SIGN_IN_REFUSED");
        member.signIn(OwnAccount.PASSWORD).then().statusCode(200);
        issue(as("secretary")).then().statusCode(201).body("$", not(hasKey("password")));
    }

    @Test
    void S_042_nobodyOutsideTheScopeIssuesACode() {
        try (var stranger = OwnAccount.of(passwords).as("CELL_SECRETARY", Demo.OTHER_CELL)) {
            refused(issue(stranger.request()), 404, "NOT_FOUND");
        }
        for (String account : new String[] {"member", "editor", "admin"}) {
            refused(issue(as(account)), 403, "FORBIDDEN");
        }
        refused(issue(nobody()), 401, "UNAUTHENTICATED");
        issue(as("officer")).then().statusCode(201);
    }

    @Test
    void S_046_nobodyGetsHoldOfAnAccountThatMayDoMore() {
        member.as("EDITOR", Demo.CELL);
        refused(issue(as("secretary")), 403, "FORBIDDEN");
        refused(issue(as("officer")), 403, "FORBIDDEN");
        issueForAccount(as("admin"), member.id()).then().statusCode(201);
    }

    @Test
    void S_046_aSecretaryDoesNotGetHoldOfAnOfficerOfTheCell() {
        member.as("COMMITTEE_OFFICER", Demo.COMMUNE);
        refused(issue(as("secretary")), 403, "FORBIDDEN");
        issue(as("officer")).then().statusCode(201);
    }

    @Test
    void S_046_anOfficeThatHasNotBegunCountsToo() {
        member.as("COMMITTEE_OFFICER", Demo.COMMUNE);
        Database.rows(
                "update role_assignment set valid_from = current_date + 7 where account_id = ?",
                member.id());
        refused(issue(as("secretary")), 403, "FORBIDDEN");
    }

    /** Otherwise a secretary would keep a code until the member is made more than the secretary. */
    @Test
    void S_046_aCodeFromBeforeARoleWasGivenIsVoid() {
        String code = issued();
        as("officer")
                .contentType("application/json")
                .body(
                        Map.of(
                                "accountId",
                                member.id().toString(),
                                "role",
                                "COMMITTEE_OFFICER",
                                "organizationId",
                                Demo.COMMUNE.toString()))
                .post("/api/v1/role-assignments")
                .then()
                .statusCode(201);
        refused(redeem(code), 400, "CODE_REFUSED");
        refused(issue(as("secretary")), 403, "FORBIDDEN");
    }

    @Test
    void theDeputyIsHelpedByTheSecretary() {
        member.as("CELL_SECRETARY", Demo.CELL);
        issue(as("secretary")).then().statusCode(201);
    }

    @Test
    void S_017_nobodyIssuesACodeToThemselves() {
        refused(
                as("secretary").post("/api/v1/members/{id}/reset-codes", Demo.SECRETARY),
                403,
                "FORBIDDEN");
    }

    @Test
    void S_042_theAdministratorHelpsStaffInScopeAndNobodyElse() {
        refused(issueForAccount(as("admin"), member.id()), 404, "NOT_FOUND");
        refused(issueForAccount(as("admin"), UUID.randomUUID()), 404, "NOT_FOUND");
        try (var below = OwnAccount.of(passwords).as("SYSTEM_ADMIN", Demo.COMMUNE);
                var above = OwnAccount.of(passwords).as("EDITOR", Demo.PROVINCE)) {
            refused(issueForAccount(below.request(), above.id()), 404, "NOT_FOUND");
            issueForAccount(as("admin"), below.id()).then().statusCode(201);
            String code = issueForAccount(as("admin"), above.id()).path("code");
            refused(redeem(above.username(), code, "đồi chè xanh"), 422, "PASSWORD_REFUSED");
            redeem(above.username(), code, NEW).then().statusCode(204);
        }
        refused(issueForAccount(as("officer"), member.id()), 403, "FORBIDDEN");
    }

    /** Whose phone is gone, and the recovery codes with it. */
    @Test
    void S_016_aCodeTakesTheSecondFactorAwayWhereItWasIssuedForThat() {
        Database.rows(
                "insert into second_factor (account_id, secret_sealed, secret_key, confirmed_at, last_step, created_at, version)"
                        + " values (?, '\\x00', 'none', now(), 0, now(), 0)",
                member.id());
        redeem(issued()).then().statusCode(204);
        refused(member.signIn(NEW), 400, "SECOND_FACTOR_NEEDED");
        String code =
                issue(as("secretary").queryParam("forgetSecondFactor", true))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("code");
        refused(member.signIn(NEW), 400, "SECOND_FACTOR_NEEDED");
        redeem(code).then().statusCode(204);
        member.signIn(NEW).then().statusCode(200);
    }

    @Test
    void S_015_theOwnerSeesThatACodeWasIssued() {
        issued();
        member.request()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("lastCode.issuedBy", equalTo(nameOfTheSecretary()))
                .body("lastCode.issuedAt", notNullValue())
                .body("lastCode.usedAt", nullValue());
        assertThat(
                        Database.rows(
                                "select action from audit_event where account_id = ? and actor_member_id = ?",
                                member.id(),
                                Demo.SECRETARY))
                .hasToString("[[CODE_ISSUED]]");
    }

    private static String nameOfTheSecretary() {
        return as("secretary").get("/api/v1/me").path("member.fullName");
    }

    @Test
    void noCodeIsIssuedWhereTheHandbookIsNotForTheMember() {
        Database.rows("update member set status = 'EXEMPT' where id = ?", memberId);
        refused(issue(as("secretary")), 422, "RULE_BROKEN");
    }

    @Test
    void noCodeIsIssuedForADisabledAccount() {
        Database.rows("update account set disabled_at = now() where id = ?", member.id());
        refused(issue(as("secretary")), 409, "CONFLICT");
    }
}
