package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Locks by which issuing a token and changing what it would say follow one another: an account's
 * row is shared while its rights are read into a token, and taken alone while they are changed.
 */
@ApplicationScoped
class RightsSql {
    private static final long ADMINISTRATORS = 20260204L;

    private final EntityManager database;

    RightsSql(EntityManager database) {
        this.database = database;
    }

    /** When an account's rights changed last. */
    record Change(UUID accountId, Instant at) {}

    /**
     * Until the end of the transaction nobody changes the account's rights.
     *
     * @return nothing when it is disabled; the change without an instant when there was none
     */
    Optional<Change> hold(UUID accountId) {
        return changes(
                        """
                        select id, rights_changed_at from account
                        where id = ?1 and disabled_at is null for share
                        """,
                        accountId)
                .stream()
                .findFirst();
    }

    /** Whether the account was disabled, or the session ended, by whomever. */
    boolean isClosed(UUID accountId, UUID sessionId) {
        return database.createNativeQuery(
                        """
                        select exists (select 1 from account where id = :account and disabled_at is not null)
                            or exists (select 1 from session where id = :session and revoked_at is not null)
                        """,
                        Boolean.class)
                .setParameter("account", accountId)
                .setParameter("session", sessionId)
                .getSingleResult()
                .equals(true);
    }

    /** When an account's rights changed last, if ever. */
    Optional<Instant> changeOf(UUID accountId) {
        return changes("select id, rights_changed_at from account where id = ?1", accountId)
                .stream()
                .map(Change::at)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The same for the account of a session that is about to be locked: accounts are locked before
     * their sessions everywhere, so that closing one and refreshing in it do not wait for each
     * other.
     */
    void holdOwnerOf(UUID sessionId) {
        database.createNativeQuery(
                        """
                        select a.id from account a join session s on s.account_id = a.id
                        where s.id = :id for share of a
                        """,
                        UUID.class)
                .setParameter("id", sessionId)
                .getResultList();
    }

    /** In the order of their ids, so that no two wait for each other. */
    void lock(UUID one, UUID other) {
        database.createNativeQuery(
                        "select id from account where id in (:ids) order by id for no key update",
                        UUID.class)
                .setParameter("ids", List.of(one, other))
                .getResultList();
    }

    /** One at a time: two administrators who end each other would both see the other remain. */
    void lockAdministrators() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", ADMINISTRATORS)
                .getSingleResult();
    }

    /** Not through the entity, whose other changes must not write an older instant back. */
    void changed(UUID accountId, Instant now) {
        database.createNativeQuery("update account set rights_changed_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", accountId)
                .executeUpdate();
    }

    List<Change> changedSince(Instant instant) {
        return changes(
                "select id, rights_changed_at from account where rights_changed_at >= ?1", instant);
    }

    /** Whose role began with this day, or ended with the one before. */
    List<Change> turningOn(LocalDate day, Instant midnight) {
        return database
                .createNativeQuery(
                        """
                        select account_id from role_assignment where valid_from = :day
                        union
                        select account_id from role_assignment where valid_to = :eve
                        """,
                        UUID.class)
                .setParameter("day", day)
                .setParameter("eve", day.minusDays(1))
                .getResultList()
                .stream()
                .map(id -> new Change((UUID) id, midnight))
                .toList();
    }

    private List<Change> changes(String query, Object parameter) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(query, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("rights_changed_at", Instant.class)
                .setParameter(1, parameter)
                .getResultList()
                .stream()
                .map(row -> new Change((UUID) row[0], (Instant) row[1]))
                .toList();
    }
}
