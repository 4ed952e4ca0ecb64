package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.shared.time.Time;

/** The code for the first administrator, of which a deployment has one. */
@ApplicationScoped
class BootstrapSql {
    private static final long LOCK = 20261124L;

    private final EntityManager entities;

    BootstrapSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends: of replicas that start together, and of requests, one by one. */
    void lock() {
        entities.createNativeQuery("select true from pg_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    boolean hasAdministrator() {
        return (Boolean)
                entities.createNativeQuery(
                                """
                                select exists (
                                    select 1 from role_assignment r join account a on a.id = r.account_id
                                    where r.role = 'SYSTEM_ADMIN' and a.disabled_at is null
                                        and (r.valid_to is null or r.valid_to >= current_date))
                                """,
                                Boolean.class)
                        .getSingleResult();
    }

    /** Whether there is a code that can still be redeemed. */
    boolean isOpen(Instant now) {
        return (Boolean)
                entities.createNativeQuery(
                                """
                                select exists (
                                    select 1 from bootstrap_code where used_at is null and expires_at > :now)
                                """,
                                Boolean.class)
                        .setParameter("now", now)
                        .getSingleResult();
    }

    /** Whether it is this one. */
    boolean isOpen(byte[] hash, Instant now) {
        return (Boolean)
                entities.createNativeQuery(
                                """
                                select exists (
                                    select 1 from bootstrap_code
                                    where used_at is null and expires_at > :now and code_hash = :hash)
                                """,
                                Boolean.class)
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .getSingleResult();
    }

    void write(byte[] hash, Instant now, Instant expiresAt) {
        entities.createNativeQuery(
                        """
                        insert into bootstrap_code (code_hash, issued_at, expires_at)
                        values (:hash, :now, :expiresAt)
                        on conflict (single) do update set code_hash = excluded.code_hash,
                            issued_at = excluded.issued_at, expires_at = excluded.expires_at, used_at = null
                        """)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }

    void use(Instant now) {
        entities.createNativeQuery("update bootstrap_code set used_at = :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Granted by nobody: whoever could grant it is made by this. */
    void grantAdministration(UUID accountId, UUID root, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into role_assignment (id, account_id, role, organization_id, valid_from)
                        values (:id, :accountId, 'SYSTEM_ADMIN', :root, :today)
                        """)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("accountId", accountId)
                .setParameter("root", root)
                .setParameter("today", LocalDate.ofInstant(now, Time.VIETNAM))
                .executeUpdate();
    }
}
