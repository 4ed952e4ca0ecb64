package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Authenticator;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

@HttpTest
class OldCodeCleanupTest {
    @Inject OldCodeCleanup cleanup;
    @Inject Passwords passwords;

    private OwnAccount account;

    @BeforeEach
    void enter() {
        account = OwnAccount.of(passwords).as("EDITOR", Demo.PROVINCE);
    }

    @AfterEach
    void forget() {
        account.close();
    }

    /** Issued so many days ago for a week, and used or voided the day after, or not. */
    private UUID code(int daysAgo, String end) {
        UUID id = UUID.randomUUID();
        Database.rows(
                """
                insert into account_code (id, account_id, purpose, code_hash, issued_by, issued_at, expires_at, %s)
                select ?, id, 'ACTIVATION', '\\x00', id, t, t + interval '7 days', t + interval '1 day'
                from account, cast(now() - make_interval(days => ?) as timestamptz) t where id = ?
                """
                        .formatted(end),
                id,
                daysAgo,
                account.id());
        return id;
    }

    private UUID openCode(int daysAgo) {
        UUID id = code(daysAgo, "used_at");
        Database.rows("update account_code set used_at = null where id = ?", id);
        return id;
    }

    private List<UUID> left() {
        return Database.rows("select id from account_code where account_id = ?", account.id())
                .stream()
                .map(row -> (UUID) row.get(0))
                .toList();
    }

    @Test
    void S_100_codesAreForgottenNinetyDaysAfterTheirEnd() {
        code(92, "used_at");
        code(92, "voided_at");
        UUID usedLater = code(90, "used_at");
        UUID expiredLater = openCode(96);
        cleanup.forget();
        assertThat(left()).containsExactlyInAnyOrder(usedLater, expiredLater);
        Database.rows(
                "update account_code set issued_at = issued_at - interval '2 days',"
                        + " expires_at = expires_at - interval '2 days' where id = ?",
                expiredLater);
        cleanup.forget();
        assertThat(left()).containsExactly(usedLater);
    }

    @Test
    void S_100_aSecondFactorThatNobodyConfirmedIsForgottenAndOneInForceIsNot() {
        var app = begin();
        age("25 hours");
        cleanup.forget();
        assertThat(factors()).isZero();
        app = begin();
        age("23 hours");
        cleanup.forget();
        account.request()
                .contentType("application/json")
                .body("{\"otp\": \"" + app.code() + "\"}")
                .post("/api/v1/me/second-factor/confirmations")
                .then()
                .statusCode(201);
        age("400 days");
        cleanup.forget();
        assertThat(factors()).isEqualTo(1);
    }

    private Authenticator begin() {
        return new Authenticator(
                account.request()
                        .contentType("application/json")
                        .body("{\"currentPassword\": \"" + OwnAccount.PASSWORD + "\"}")
                        .post("/api/v1/me/second-factor")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("secret"));
    }

    private void age(String span) {
        Database.rows(
                "update second_factor set created_at = now() - cast(? as interval) where account_id = ?",
                span,
                account.id());
    }

    private int factors() {
        return Database.rows("select 1 from second_factor where account_id = ?", account.id())
                .size();
    }
}
