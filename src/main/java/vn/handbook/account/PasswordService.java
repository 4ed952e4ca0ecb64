package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/** How people set their own passwords; nobody sets another's. */
@ApplicationScoped
class PasswordService {
    private static final Text WRONG =
            Text.of("Không khớp với mật khẩu đang dùng.", "Is not the password in use.");

    private final AccountRepository accounts;
    private final PasswordOwners owners;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final SessionRepository sessions;
    private final RevokedSessions revoked;
    private final AccountTrail trail;
    private final Clock clock;

    PasswordService(
            AccountRepository accounts,
            PasswordOwners owners,
            PasswordPolicy policy,
            Passwords passwords,
            SessionRepository sessions,
            RevokedSessions revoked,
            AccountTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.owners = owners;
        this.policy = policy;
        this.passwords = passwords;
        this.sessions = sessions;
        this.revoked = revoked;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Replaces the password. As at sign-in, nothing is hashed inside a transaction.
     *
     * @param sessionId the session that goes on
     * @throws Problem 422 when the current password is wrong or the new one is too weak
     */
    void change(UUID accountId, UUID sessionId, ChangePasswordRequest request) {
        Account account =
                QuarkusTransaction.requiringNew().call(() -> accounts.findById(accountId));
        if (account == null || account.passwordHash == null) {
            throw CommonProblem.UNAUTHENTICATED.problem();
        }
        if (!passwords.matches(request.currentPassword(), account.passwordHash)) {
            throw wrong();
        }
        PasswordOwner owner = QuarkusTransaction.requiringNew().call(() -> owners.of(account));
        policy.refuseWeak(request.newPassword(), "/newPassword", owner);
        String hash = passwords.hash(request.newPassword());
        boolean keepOthers = Boolean.TRUE.equals(request.keepOtherSessions());
        QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Account own = accounts.findForChange(accountId);
                            if (!account.passwordHash.equals(own.passwordHash)) {
                                // Set anew meanwhile, on another device or by a one-time code
                                throw wrong();
                            }
                            own.setPassword(hash, policy.isLong(request.newPassword()));
                            trail.record(AuditAction.PASSWORD_CHANGED, accountId, null);
                            return keepOthers
                                    ? List.<UUID>of()
                                    : sessions.revokeAllBut(sessionId, accountId, clock.instant());
                        })
                .forEach(revoked::add);
    }

    private static Problem wrong() {
        return AccountProblem.CURRENT_PASSWORD_WRONG
                .problem()
                .faults(List.of(Fault.pointer("/currentPassword", "WRONG", WRONG)));
    }
}
