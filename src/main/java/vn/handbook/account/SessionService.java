package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.problem.CommonProblem;

/** The devices on which somebody is signed in. */
@ApplicationScoped
class SessionService {
    private final SessionRepository sessions;
    private final RevokedSessions revoked;
    private final Clock clock;

    SessionService(SessionRepository sessions, RevokedSessions revoked, Clock clock) {
        this.sessions = sessions;
        this.revoked = revoked;
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
    @Transactional
    void end(UUID accountId, UUID sessionId) {
        Session session = sessions.findForChange(sessionId);
        if (session == null
                || !session.accountId.equals(accountId)
                || !session.isAlive(clock.instant())) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        end(session);
    }

    /** Signs out everywhere, here too. */
    @Transactional
    void endAll(UUID accountId) {
        sessions.aliveOf(accountId, clock.instant()).forEach(this::end);
    }

    /** Ends the session of a refresh token; a token that is none is passed over (RFC 7009 §2.2). */
    @Transactional
    void revoke(String refreshToken) {
        RefreshToken.parse(refreshToken)
                .ifPresent(
                        presented -> {
                            Session session = sessions.findForChange(presented.sessionId());
                            byte[] hash = RefreshToken.hash(presented.secret());
                            if (session != null
                                    && (MessageDigest.isEqual(hash, session.tokenHash)
                                            || MessageDigest.isEqual(hash, session.previousHash))) {
                                end(session);
                            }
                        });
    }

    private void end(Session session) {
        session.revoke(clock.instant());
        revoked.add(session.id);
    }
}
