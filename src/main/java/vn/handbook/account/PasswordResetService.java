package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.account.SignInThrottle.Purpose;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.problem.Problem;

/** Setting one's password by a one-time code. */
@ApplicationScoped
class PasswordResetService {
    private final AccountFinder finder;
    private final AccountRepository accounts;
    private final AccountCodeRepository codes;
    private final SecondFactorRepository factors;
    private final PasswordOwners owners;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final SessionRepository sessions;
    private final RevokedSessions revoked;
    private final SignInThrottle throttle;
    private final SigningKeys keys;
    private final AccountTrail trail;
    private final Clock clock;

    PasswordResetService(
            AccountFinder finder,
            AccountRepository accounts,
            AccountCodeRepository codes,
            SecondFactorRepository factors,
            PasswordOwners owners,
            PasswordPolicy policy,
            Passwords passwords,
            SessionRepository sessions,
            RevokedSessions revoked,
            SignInThrottle throttle,
            SigningKeys keys,
            AccountTrail trail,
            Clock clock) {
        this.finder = finder;
        this.accounts = accounts;
        this.codes = codes;
        this.factors = factors;
        this.owners = owners;
        this.policy = policy;
        this.passwords = passwords;
        this.sessions = sessions;
        this.revoked = revoked;
        this.throttle = throttle;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /** A code that fits an account, and whose it is. */
    private record Fitting(UUID codeId, Account account, PasswordOwner owner) {}

    /**
     * @throws vn.handbook.shared.problem.Problem 400, the same for an unknown account and a code
     *     that is wrong, used, voided or too old; 422 when the password is too weak, and the code
     *     is good for another try then; 429 after too many failures
     */
    void redeem(RedeemCodeRequest request) {
        var identifier = new SignInIdentifier(request.identifier());
        List<UUID> ended =
                throttle.attempt(
                        Purpose.CODE,
                        identifier.normalized(),
                        () -> redeem(identifier, OneTimeCode.typed(request.code()), request));
        ended.forEach(revoked::add);
        // Whoever forgot the password has tried it in vain before
        throttle.forget(Purpose.SIGN_IN, identifier.normalized());
    }

    private List<UUID> redeem(
            SignInIdentifier identifier, OneTimeCode code, RedeemCodeRequest request) {
        Fitting fitting =
                QuarkusTransaction.requiringNew().call(() -> find(identifier, code)).orElse(null);
        if (fitting == null) {
            throw refused();
        }
        policy.refuseWeak(request.newPassword(), "/newPassword", fitting.owner);
        String hash = passwords.hash(request.newPassword());
        boolean isLong = policy.isLong(request.newPassword());
        return QuarkusTransaction.requiringNew().call(() -> set(fitting, code, hash, isLong));
    }

    private Problem refused() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.recordOfNobody(AuditAction.CODE_REFUSED, null));
        return AccountProblem.CODE_REFUSED.problem();
    }

    private Optional<Fitting> find(SignInIdentifier identifier, OneTimeCode code) {
        return finder.find(identifier)
                .flatMap(
                        account ->
                                codes.openOf(account.id)
                                        .filter(open -> isGood(open, code))
                                        .map(
                                                open ->
                                                        new Fitting(
                                                                open.id,
                                                                account,
                                                                owners.of(
                                                                        account,
                                                                        open.forgetsSecondFactor))));
    }

    private boolean isGood(AccountCode open, OneTimeCode code) {
        Instant now = clock.instant();
        return keys.all().anyMatch(key -> open.isGood(code.hash(open.accountId, key), now));
    }

    private List<UUID> set(Fitting fitting, OneTimeCode code, String hash, boolean isLong) {
        Account account = accounts.findForChange(fitting.account.id);
        AccountCode open = codes.findForChange(fitting.codeId);
        if (!account.isEnabled() || !isGood(open, code)) {
            throw AccountProblem.CODE_REFUSED.problem();
        }
        Instant now = clock.instant();
        open.use(now);
        account.setPassword(hash, isLong);
        if (open.forgetsSecondFactor && factors.deleteById(account.id)) {
            trail.recordOwn(AuditAction.SECOND_FACTOR_REMOVED, account.id, null);
        }
        trail.recordOwn(AuditAction.CODE_REDEEMED, account.id, null);
        return sessions.revokeAllOf(account.id, now);
    }
}
