package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.problem.Problem;

/** How people set their own passwords; nobody sets another's. */
@ApplicationScoped
class PasswordService {
    private final AccountRepository accounts;
    private final OwnerCheck ownerCheck;
    private final PasswordOwners owners;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final SessionRepository sessions;
    private final RevokedSessions revoked;
    private final AccountTrail trail;
    private final Clock clock;

    PasswordService(
            AccountRepository accounts,
            OwnerCheck ownerCheck,
            PasswordOwners owners,
            PasswordPolicy policy,
            Passwords passwords,
            SignInThrottle throttle,
            SessionRepository sessions,
            RevokedSessions revoked,
            AccountTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.ownerCheck = ownerCheck;
        this.owners = owners;
        this.policy = policy;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.revoked = revoked;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Replaces the password. As at sign-in, nothing is hashed inside a transaction.
     *
     * @param sessionId the session that goes on
     * @throws Problem 422 when the current password is wrong or the new one is too weak; 429 after
     *     too many failures
     */
    void change(UUID accountId, UUID sessionId, ChangePasswordRequest request) {
        throttle.attempt(
                        SignInThrottle.Purpose.OWNER,
                        accountId.toString(),
                        () -> changed(accountId, sessionId, request))
                .forEach(revoked::add);
    }

    private List<UUID> changed(UUID accountId, UUID sessionId, ChangePasswordRequest request) {
        Account account = ownerCheck.refuseWrong(accountId, request.currentPassword());
        PasswordOwner owner = QuarkusTransaction.requiringNew().call(() -> owners.of(account));
        policy.refuseWeak(request.newPassword(), "/newPassword", owner);
        String hash = passwords.hash(request.newPassword());
        boolean keepOthers = Boolean.TRUE.equals(request.keepOtherSessions());
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Account own = accounts.findForChange(accountId);
                            if (!account.passwordHash.equals(own.passwordHash)) {
                                // Set anew meanwhile, on another device or by a one-time code
                                throw OwnerCheck.wrong();
                            }
                            own.setPassword(hash, policy.isLong(request.newPassword()));
                            trail.record(AuditAction.PASSWORD_CHANGED, accountId, null);
                            return keepOthers
                                    ? List.<UUID>of()
                                    : sessions.revokeAllBut(sessionId, accountId, clock.instant());
                        });
    }
}
