package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/** Asks whoever is signed in for the password once more: a stolen token is not enough. */
@Singleton
class OwnerCheck {
    private static final Text WRONG =
            Text.of("Không khớp với mật khẩu đang dùng.", "Is not the password in use.");

    private final AccountRepository accounts;
    private final Passwords passwords;

    OwnerCheck(AccountRepository accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Outside any transaction, for it takes long.
     *
     * @throws Problem 422 when it is wrong
     */
    Account refuseWrong(UUID accountId, String currentPassword) {
        Account account =
                QuarkusTransaction.requiringNew().call(() -> accounts.findById(accountId));
        if (account == null || account.passwordHash == null) {
            throw CommonProblem.UNAUTHENTICATED.problem();
        }
        if (!passwords.matches(currentPassword, account.passwordHash)) {
            throw wrong();
        }
        return account;
    }

    static Problem wrong() {
        return AccountProblem.CURRENT_PASSWORD_WRONG
                .problem()
                .faults(List.of(Fault.pointer("/currentPassword", "WRONG", WRONG)));
    }
}
