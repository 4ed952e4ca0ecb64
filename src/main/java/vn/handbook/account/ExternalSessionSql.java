package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Sessions of the issuer's. Several requests of one may be its first at the same time, on several
 * replicas: one of them begins it. Its refresh tokens are the issuer's, so no token has its hash.
 */
@ApplicationScoped
class ExternalSessionSql {
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;

    ExternalSessionSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Unless the member has one by now. It has no password, and so no other way in. */
    void createAccount(UUID memberId, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into account (id, member_id, version, created_at)
                        values (:id, :memberId, 0, :now)
                        on conflict (member_id) do nothing
                        """)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("memberId", memberId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * @return whether it was not known before
     */
    boolean begin(UUID id, UUID accountId, String client, Instant now, Duration lifetime) {
        byte[] nobodysHash = new byte[HASH_BYTES];
        RANDOM.nextBytes(nobodysHash);
        return entities.createNativeQuery(
                                """
                                insert into session
                                    (id, account_id, device_name, token_hash, rotated_at, created_at, expires_at, version)
                                values (:id, :accountId, :client, :hash, :now, :now, :expiry, 0)
                                on conflict (id) do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("accountId", accountId)
                        .setParameter("client", client)
                        .setParameter("hash", nobodysHash)
                        .setParameter("now", now)
                        .setParameter("expiry", now.plus(lifetime))
                        .executeUpdate()
                == 1;
    }

    /** Whether it was not ended here. */
    boolean isAlive(UUID id, UUID accountId) {
        return !entities.createNativeQuery(
                        """
                        select 1 from session
                        where id = :id and account_id = :accountId and revoked_at is null
                        """)
                .setParameter("id", id)
                .setParameter("accountId", accountId)
                .getResultList()
                .isEmpty();
    }
}
