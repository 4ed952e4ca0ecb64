package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    /** Locked, so that two refreshes at once follow one another. */
    Session findForChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The living ones of an account, used last first. */
    List<Session> aliveOf(UUID accountId, Instant now) {
        return list(
                "accountId = ?1 and revokedAt is null and expiresAt > ?2 order by rotatedAt desc, id",
                accountId,
                now);
    }

    List<UUID> revokedSince(Instant instant) {
        return find("select id from Session where revokedAt >= ?1", instant)
                .project(UUID.class)
                .list();
    }

    long deleteExpiredBefore(Instant instant) {
        return delete("expiresAt < ?1", instant);
    }
}
