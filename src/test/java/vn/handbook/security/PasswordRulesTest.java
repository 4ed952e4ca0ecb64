package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.security.Refusal.refused;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.account.Passwords;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** What a new password must be, and who may set it. */
@HttpTest
class PasswordRulesTest {
    private static final String CHANGE = "/api/v1/me/password";
    private static final String WEAK = "PASSWORD_REFUSED";

    @Inject Passwords passwords;

    private UUID memberId;
    private OwnAccount member;

    @BeforeEach
    void enter() {
        String body = Register.member("Đặng Thị Tuyết Nhung");
        String address = Register.enter(body).then().statusCode(201).extract().header("Location");
        memberId = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        member = OwnAccount.ofMember(passwords, memberId);
    }

    @AfterEach
    void forget() {
        member.close();
        Register.tidy();
    }

    private Response change(OwnAccount account, String password) {
        return change(account.token(), OwnAccount.PASSWORD, password);
    }

    private static Response change(String token, String current, String password) {
        return Client.with(token)
                .contentType("application/json")
                .body(Map.of("currentPassword", current, "newPassword", password))
                .put(CHANGE);
    }

    @Test
    void S_002_membersHaveEightToAHundredAndTwentyEightCharacters() {
        refused(change(member, "đồi chè"), 422, WEAK)
                .body("errors[0].pointer", equalTo("/newPassword"))
                .body("errors[0].code", equalTo("TOO_SHORT"))
                .body("errors[0].message", equalTo("Cần ít nhất 8 ký tự."));
        refused(change(member, "đồi chè xanh ".repeat(10)), 422, WEAK)
                .body("errors[0].code", equalTo("TOO_LONG"));
        change(member, "đồi chèo").then().statusCode(204);
        member.signIn("đồi chèo").then().statusCode(200);
    }

    @Test
    void S_002_lengthIsCountedInCharactersInWhateverForm() {
        String decomposed = Normalizer.normalize("đồi chè", Normalizer.Form.NFD);
        assertThat(decomposed.length()).isGreaterThan(8);
        refused(change(member, decomposed), 422, WEAK).body("errors[0].code", equalTo("TOO_SHORT"));
        refused(change(member, "🌾🌾🌾🌾🌾🌾🌾"), 422, WEAK)
                .body("errors[0].code", equalTo("TOO_SHORT"));
        String longest = Normalizer.normalize("ếộữ ăâơ đ".repeat(14) + "ếộ", Normalizer.Form.NFD);
        change(member, longest).then().statusCode(204);
        member.signIn(Normalizer.normalize(longest, Normalizer.Form.NFC)).then().statusCode(200);
    }

    @Test
    void S_002_staffWithoutASecondFactorHaveFifteen() {
        try (var staff = OwnAccount.of(passwords).as("EDITOR", Demo.PROVINCE)) {
            refused(change(staff, "đồi chè xanh"), 422, WEAK)
                    .body("errors[0].code", equalTo("TOO_SHORT"))
                    .body(
                            "detail",
                            equalTo(
                                    "Tài khoản có vai trò quản lý cần ít nhất 15 ký tự, hoặc bật xác thực hai bước trước."));
            change(staff, "đồi chè xanh mát").then().statusCode(204);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiethillsandlantern",
                "đồi chè xanh",
                "        x        y        ",
                "🌾🌽🥕🍅🥒🍆🌶🥬",
                "<script>'; drop table"
            })
    void S_005_nothingIsAskedOfTheComposition(String password) {
        change(member, password).then().statusCode(204);
        member.signIn(password).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "12345678, COMMON",
        "Password1, COMMON",
        "QWERTYUIOP, COMMON",
        "anhyeuem, COMMON",
        "Anh yêu em, COMMON",
        "matkhau2026, COMMON",
        "mật khẩu 68, COMMON",
        "aaaaaaaaaaaaaaaaaaaa, COMMON",
        "abcabcabcabc, COMMON",
        "passwordpassword, COMMON",
        "Handbook-2026, CONTEXT",
        "sotaydangvien, CONTEXT",
        "Sổ tay đảng viên 1, CONTEXT",
        "dang thi tuyet nhung, CONTEXT",
        "Tuyết Nhung 1970, CONTEXT",
        "nhung31011970, CONTEXT",
        "chibothondoai, CONTEXT",
    })
    void S_006_whatIsGuessedFirstIsRefusedWithTheReason(String password, String reason) {
        refused(change(member, password), 422, WEAK)
                .body("errors[0].pointer", equalTo("/newPassword"))
                .body("errors[0].code", equalTo(reason));
        member.signIn(OwnAccount.PASSWORD).then().statusCode(200);
    }

    @Test
    void S_007_aChangeNeedsTheCurrentPasswordAndEndsOtherSessions() {
        String here = member.token();
        String there = member.token();
        refused(
                        change(here, "not the one in use", "đồi chè xanh mát"),
                        422,
                        "CURRENT_PASSWORD_WRONG")
                .body("errors[0].pointer", equalTo("/currentPassword"));
        Client.with(there).get("/api/v1/me").then().statusCode(200);
        change(here, OwnAccount.PASSWORD, "đồi chè xanh mát").then().statusCode(204);
        Client.with(here).get("/api/v1/me").then().statusCode(200);
        refused(Client.with(there).get("/api/v1/me"), 401, "UNAUTHENTICATED");
        refused(member.signIn(OwnAccount.PASSWORD), 400, "SIGN_IN_REFUSED");
        member.signIn("đồi chè xanh mát").then().statusCode(200);
    }

    @Test
    void S_007_otherSessionsGoOnWhereThatIsAskedFor() {
        String here = member.token();
        String there = member.token();
        Client.with(here)
                .contentType("application/json")
                .body(
                        Map.of(
                                "currentPassword",
                                OwnAccount.PASSWORD,
                                "newPassword",
                                "đồi chè xanh mát",
                                "keepOtherSessions",
                                true))
                .put(CHANGE)
                .then()
                .statusCode(204);
        Client.with(there).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void S_007_nobodySetsAPasswordWithoutAToken() {
        refused(
                Client.nobody()
                        .contentType("application/json")
                        .body(Map.of("currentPassword", OwnAccount.PASSWORD, "newPassword", "x"))
                        .put(CHANGE),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void accountWithoutAPasswordCannotBeSignedInTo() {
        Database.rows("update account set password_hash = null where id = ?", member.id());
        refused(member.signIn(""), 400, "TOKEN_REQUEST_INCOMPLETE");
        refused(member.signIn(OwnAccount.PASSWORD), 400, "SIGN_IN_REFUSED");
    }
}
