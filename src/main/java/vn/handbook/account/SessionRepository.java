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

    /**
     * In one statement, which waits for refreshes that are under way and leaves none of them a
     * living session.
     *
     * @return the sessions that ended by it
     */
    @SuppressWarnings("unchecked")
    List<UUID> revokeAllOf(UUID accountId, Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update session set revoked_at = :now, version = version + 1
                        where account_id = :accountId and revoked_at is null
                        returning id
                        """,
                        UUID.class)
                .setParameter("now", now)
                .setParameter("accountId", accountId)
                .getResultList();
    }

    /**
     * The same, but for one that goes on.
     *
     * @return the sessions that ended by it
     */
    @SuppressWarnings("unchecked")
    List<UUID> revokeAllBut(UUID spared, UUID accountId, Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update session set revoked_at = :now, version = version + 1
                        where account_id = :accountId and revoked_at is null and id <> :spared
                        returning id
                        """,
                        UUID.class)
                .setParameter("now", now)
                .setParameter("accountId", accountId)
                .setParameter("spared", spared)
                .getResultList();
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
