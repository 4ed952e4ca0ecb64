package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.problem.CommonProblem;

/** The devices on which somebody is signed in. */
@ApplicationScoped
class SessionService {
    private final SessionRepository sessions;
    private final RevokedSessions revoked;
    private final SigningKeys keys;
    private final AccountTrail trail;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            RevokedSessions revoked,
            SigningKeys keys,
            AccountTrail trail,
            Clock clock) {
        this.sessions = sessions;
        this.revoked = revoked;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /** Used last first. */
    @Transactional
    List<SessionSummary> list(UUID accountId, UUID current) {
        return sessions.aliveOf(accountId, clock.instant()).stream()
                .map(session -> SessionSummary.of(session, current))
                .toList();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when it is not one of the account's living
     *     sessions
     */
    void end(UUID accountId, UUID sessionId) {
        QuarkusTransaction.requiringNew().run(() -> revokeOwn(accountId, sessionId));
        revoked.add(sessionId);
    }

    private void revokeOwn(UUID accountId, UUID sessionId) {
        Session session = sessions.findForChange(sessionId);
        if (session == null
                || !session.accountId.equals(accountId)
                || !session.isAlive(clock.instant())) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        session.revoke(clock.instant());
        trail.record(AuditAction.SESSION_ENDED, accountId, sessionId);
    }

    /** Signs out everywhere, here too. */
    void endAll(UUID accountId) {
        QuarkusTransaction.requiringNew().call(() -> revokeAll(accountId)).forEach(revoked::add);
    }

    private List<UUID> revokeAll(UUID accountId) {
        trail.record(AuditAction.ALL_SESSIONS_ENDED, accountId, null);
        return sessions.revokeAllOf(accountId, clock.instant());
    }

    /**
     * Ends the session of a refresh token, whether it is its last one or one before; what was never
     * a refresh token is passed over (RFC 7009 §2.2).
     */
    void revoke(String refreshToken) {
        RefreshToken.parse(refreshToken)
                .filter(presented -> QuarkusTransaction.requiringNew().call(() -> ended(presented)))
                .map(RefreshToken::sessionId)
                .ifPresent(revoked::add);
    }

    private boolean ended(RefreshToken presented) {
        Session session = sessions.findForChange(presented.sessionId());
        if (session == null || !presented.isOf(session, keys)) {
            return false;
        }
        if (session.isAlive(clock.instant())) {
            trail.recordOwn(AuditAction.SIGNED_OUT, session.accountId, session.id);
        }
        session.revoke(clock.instant());
        return true;
    }
}
