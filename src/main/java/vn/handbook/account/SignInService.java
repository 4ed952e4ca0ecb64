package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.problem.Problem;

/** Signing in and staying signed in. */
@ApplicationScoped
class SignInService {
    private final AccountFinder finder;
    private final AccountQueries accounts;
    private final SignInThrottle throttle;
    private final SecondFactorCheck secondFactor;
    private final SessionRepository sessions;
    private final RevokedSessions revoked;
    private final Passwords passwords;
    private final AccessTokens accessTokens;
    private final AccountGrants grants;
    private final TokenConfig config;
    private final SigningKeys keys;
    private final AccountTrail trail;
    private final RightsSql rights;
    private final StaleRights stale;
    private final Clock clock;

    SignInService(
            AccountFinder finder,
            AccountQueries accounts,
            SignInThrottle throttle,
            SecondFactorCheck secondFactor,
            SessionRepository sessions,
            RevokedSessions revoked,
            Passwords passwords,
            AccessTokens accessTokens,
            AccountGrants grants,
            TokenConfig config,
            SigningKeys keys,
            AccountTrail trail,
            RightsSql rights,
            StaleRights stale,
            Clock clock) {
        this.finder = finder;
        this.accounts = accounts;
        this.throttle = throttle;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.revoked = revoked;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.grants = grants;
        this.config = config;
        this.keys = keys;
        this.trail = trail;
        this.rights = rights;
        this.stale = stale;
        this.clock = clock;
    }

    /**
     * The password is compared outside any transaction: it takes long, and a connection would be
     * held for nothing.
     *
     * @throws Problem 400, the same for an unknown user, a disabled one and a wrong password, and
     *     after the right one where the second factor is missing or wrong; 429 after too many
     *     failures; 503 when too many sign in at once
     */
    TokenResponse signIn(PasswordGrant grant) {
        passwords.refuseInARush();
        return throttle.attempt(
                SignInThrottle.Purpose.SIGN_IN,
                grant.identifier().normalized(),
                () -> {
                    Account account = authenticated(grant);
                    return QuarkusTransaction.requiringNew().call(() -> begin(account, grant));
                });
    }

    private Account authenticated(PasswordGrant grant) {
        Account account =
                QuarkusTransaction.requiringNew()
                        .call(() -> finder.find(grant.identifier()))
                        .orElse(null);
        if (account == null || account.passwordHash == null) {
            passwords.matchNobody(grant.password());
            throw refused(AccountProblem.SIGN_IN_REFUSED, null);
        }
        if (!passwords.matches(grant.password(), account.passwordHash)) {
            throw refused(AccountProblem.SIGN_IN_REFUSED, account.id);
        }
        return account;
    }

    private Problem refused(AccountProblem reason, UUID accountId) {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.recordOfNobody(AuditAction.SIGN_IN_REFUSED, accountId));
        return reason.problem();
    }

    private TokenResponse begin(Account account, PasswordGrant grant) {
        // Accounts are locked before what belongs to them
        holdRightsOf(account);
        if (!secondFactor.passes(account, grant.otp())) {
            throw refused(AccountProblem.SECOND_FACTOR_REFUSED, account.id);
        }
        RefreshToken first =
                RefreshToken.first(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null), keys.current());
        sessions.persist(
                new Session(
                        first.sessionId(),
                        account.id,
                        grant.deviceName(),
                        RefreshToken.hash(first.secret()),
                        clock.instant(),
                        config.refreshLifetime()));
        trail.recordOwn(AuditAction.SIGNED_IN, account.id, first.sessionId());
        return tokens(account, first);
    }

    /**
     * Exchanges a refresh token for the next pair. The end of a session by a reused token is kept
     * although the request is refused.
     *
     * @throws Problem 400 when the session has ended or the token had its turn before
     */
    @Transactional(dontRollbackOn = Problem.class)
    TokenResponse refresh(String refreshToken) {
        RefreshToken presented =
                RefreshToken.parse(refreshToken)
                        .orElseThrow(AccountProblem.REFRESH_REFUSED::problem);
        Instant now = clock.instant();
        rights.holdOwnerOf(presented.sessionId());
        Session session = sessions.findForChange(presented.sessionId());
        if (session == null || !session.isAlive(now) || !presented.isOf(session, keys)) {
            throw AccountProblem.REFRESH_REFUSED.problem();
        }
        Account account = accounts.byId(session.accountId).orElseThrow();
        RefreshToken next = presented.next(keys.current());
        boolean good =
                session.rotate(
                        RefreshToken.hash(presented.secret()),
                        RefreshToken.hash(next.secret()),
                        now,
                        config.refreshGrace());
        if (!good || !account.isEnabled()) {
            session.revoke(now);
            revoked.add(session.id);
            if (!good) {
                trail.recordOfNobody(AuditAction.REFRESH_TOKEN_REUSED, account.id);
            }
            throw AccountProblem.REFRESH_REFUSED.problem();
        }
        return tokens(account, next);
    }

    private TokenResponse tokens(Account account, RefreshToken refreshToken) {
        holdRightsOf(account);
        return new TokenResponse(
                accessTokens.issue(
                        account.id, refreshToken.sessionId(), account.memberId, grants.of(account)),
                "Bearer",
                config.accessLifetime().toSeconds(),
                refreshToken.toString());
    }

    /** Until the token is issued nobody changes what it says. */
    private void holdRightsOf(Account account) {
        RightsSql.Change held =
                rights.hold(account.id).orElseThrow(AccountProblem.REFRESH_REFUSED::problem);
        if (held.at() != null) {
            stale.add(account.id, held.at());
        }
    }
}
