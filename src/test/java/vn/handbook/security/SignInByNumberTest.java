package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

/** One account a member, three numbers, and no user name to remember. */
@HttpTest
class SignInByNumberTest {
    private static final String PASSWORD = "đồi chè xanh mát quê nhà";

    private final String digits = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    private final String citizenId = "000070" + digits;
    private final String cardNumber = "99" + digits;
    private final String phone = "0000" + digits;

    @AfterEach
    void forget() {
        Client.forgetFailures();
        for (String table : new String[] {"account_code", "session"}) {
            Database.rows(
                    "delete from "
                            + table
                            + " where account_id in (select id from account where username is null)");
        }
        Database.rows("delete from account where username is null");
        Register.tidy();
    }

    private static UUID enter(String more) {
        String body = Register.member().replaceFirst("}$", ", " + more + "}");
        String address = Register.enter(body).then().statusCode(201).extract().header("Location");
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static Response issue(UUID memberId) {
        return as("secretary").post("/api/v1/members/{id}/reset-codes", memberId);
    }

    private static Response redeem(String identifier, String code) {
        return nobody().contentType("application/json")
                .body(Map.of("identifier", identifier, "code", code, "newPassword", PASSWORD))
                .post("/api/v1/auth/password-resets");
    }

    @Test
    void anyOfThreeNumbersHoweverTypedIsOneAccount() {
        UUID member =
                enter(
                        "\"citizenId\": \"%s\", \"cardNumber\": \"%s\", \"phone\": \"%s\""
                                .formatted(citizenId, cardNumber, phone));
        String code =
                issue(member)
                        .then()
                        .statusCode(201)
                        .body("purpose", equalTo("ACTIVATION"))
                        .body("signInWith", contains("CITIZEN_ID", "CARD_NUMBER", "PHONE"))
                        .extract()
                        .path("code");
        redeem("+84" + phone.substring(1), code).then().statusCode(204);
        String spaced = citizenId.replaceAll("(.{3})(?!$)", "$1 ");
        for (String typed :
                new String[] {
                    citizenId,
                    spaced,
                    cardNumber,
                    "99." + digits,
                    phone,
                    "+84 " + phone.substring(1),
                    phone.substring(0, 4) + "." + digits
                }) {
            String token =
                    Client.signIn(typed, PASSWORD)
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("access_token");
            String id = Client.with(token).get("/api/v1/me").path("member.id");
            assertThat(id).as(typed).isEqualTo(member.toString());
        }
        refused(Client.signIn("1" + phone.substring(1), PASSWORD), 400, "SIGN_IN_REFUSED");
    }

    @Test
    void aPhoneThatTwoShareIsNobodysAndTheSecretaryIsTold() {
        UUID wife = enter("\"citizenId\": \"%s\", \"phone\": \"%s\"".formatted(citizenId, phone));
        enter("\"phone\": \"%s\"".formatted(phone));
        String code =
                issue(wife)
                        .then()
                        .statusCode(201)
                        .body("signInWith", contains("CITIZEN_ID"))
                        .extract()
                        .path("code");
        refused(redeem(phone, code), 400, "CODE_REFUSED");
        redeem(citizenId, code).then().statusCode(204);
        refused(Client.signIn(phone, PASSWORD), 400, "SIGN_IN_REFUSED");
        Client.signIn(citizenId, PASSWORD).then().statusCode(200);
    }

    @Test
    void whoeverHasNoNumberGetsNoCodeThatCouldNotBeUsed() {
        String address = Register.entered();
        UUID member = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        refused(issue(member), 422, "RULE_BROKEN");
    }

    @Test
    void S_019_signingInAndOutAreInTheTrailWithoutSecrets() {
        UUID member = enter("\"citizenId\": \"%s\"".formatted(citizenId));
        String code = issue(member).path("code");
        redeem(citizenId, code).then().statusCode(204);
        String refresh = Client.signIn(citizenId, PASSWORD).path("refresh_token");
        nobody().formParam("token", refresh).post("/api/v1/auth/revoke").then().statusCode(200);
        Client.signIn(citizenId, "a wrong password");
        String trail =
                Database.rows(
                                "select action, to_jsonb(e)::text from audit_event e where member_id = ? order by happened_at",
                                member)
                        .toString();
        assertThat(trail)
                .contains(
                        "CODE_ISSUED",
                        "CODE_REDEEMED",
                        "SIGNED_IN",
                        "SIGNED_OUT",
                        "SIGN_IN_REFUSED")
                .doesNotContain(
                        PASSWORD,
                        "a wrong password",
                        refresh,
                        code,
                        code.replace(" ", ""),
                        citizenId);
    }
}
