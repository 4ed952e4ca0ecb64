package vn.handbook.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.text.Text;

/**
 * Who works on which import, and how far. Whatever a worker writes it writes only while the claim
 * is its own, in the transaction of what it has done.
 */
@ApplicationScoped
class ImportSql {
    private static final String CLAIM =
            """
            update data_import
            set state = 'RUNNING', claim = :claim, leased_until = :until, attempts = attempts + 1
            where id = (
                select id from data_import
                where state in ('QUEUED', 'RUNNING') and (leased_until is null or leased_until < :now)
                order by created_at, id limit 1
                for update skip locked)
            returning id
            """;

    private static final String ADVANCE =
            """
            update data_import
            set leased_until = :until, checkpoint = greatest(checkpoint, :row),
                rows_read = rows_read + :read, rows_valid = rows_valid + :read - :faulty,
                rows_faulty = rows_faulty + :faulty, rows_written = rows_written + :written
            where id = :id and claim = :claim and state = 'RUNNING'
            returning cancel_requested
            """;

    private static final String END =
            """
            update data_import
            set state = :state, ended_at = :now, leased_until = null, rows_written = rows_written + :written,
                failure_code = cast(:code as text), failure_vi = cast(:vi as text), failure_en = cast(:en as text)
            where id = :id and claim = :claim and state = 'RUNNING'
            """;

    private final EntityManager entities;

    ImportSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> claim(UUID claim, Instant now, Instant until) {
        return entities
                .createNativeQuery(CLAIM, UUID.class)
                .setParameter("claim", claim)
                .setParameter("now", now)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** From the first row on. */
    void beginAnew(UUID id, UUID claim) {
        entities.createNativeQuery("delete from import_fault where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update data_import
                        set checkpoint = 0, rows_read = 0, rows_valid = 0, rows_faulty = 0, rows_written = 0
                        where id = :id and claim = :claim
                        """)
                .setParameter("id", id)
                .setParameter("claim", claim)
                .executeUpdate();
    }

    void tellLayout(UUID id, UUID claim, int total, List<String> ignored) {
        entities.createNativeQuery(
                        """
                        update data_import set rows_total = :total, ignored_columns = cast(:ignored as text[])
                        where id = :id and claim = :claim
                        """)
                .setParameter("id", id)
                .setParameter("claim", claim)
                .setParameter("total", total)
                .setParameter("ignored", ignored.toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * @return whether it is to be cancelled; empty when it is no longer the claim's
     */
    @SuppressWarnings("unchecked")
    Optional<Boolean> advance(
            UUID id, UUID claim, Instant until, int row, int read, int faulty, int written) {
        return entities
                .createNativeQuery(ADVANCE, Boolean.class)
                .setParameter("id", id)
                .setParameter("claim", claim)
                .setParameter("until", until)
                .setParameter("row", row)
                .setParameter("read", read)
                .setParameter("faulty", faulty)
                .setParameter("written", written)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether it was the claim's still. */
    boolean end(
            UUID id,
            UUID claim,
            ImportState state,
            int written,
            String code,
            Text message,
            Instant now) {
        return entities.createNativeQuery(END)
                        .setParameter("id", id)
                        .setParameter("claim", claim)
                        .setParameter("state", state.name())
                        .setParameter("written", written)
                        .setParameter("code", code)
                        .setParameter("vi", message == null ? null : message.vietnamese())
                        .setParameter("en", message == null ? null : message.english())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** So that another replica need not wait for the lease to end. */
    void letGo(UUID id, UUID claim) {
        entities.createNativeQuery(
                        """
                        update data_import set leased_until = null, attempts = attempts - 1
                        where id = :id and claim = :claim and state = 'RUNNING'
                        """)
                .setParameter("id", id)
                .setParameter("claim", claim)
                .executeUpdate();
    }

    /** At once where nobody works on it, otherwise with the next rows. */
    void cancel(UUID id, Instant now) {
        entities.createNativeQuery(
                        """
                        update data_import set cancel_requested = true,
                            state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                            ended_at = case when state = 'QUEUED' then cast(:now as timestamptz) end
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Imports of one account follow one another, until the transaction ends. */
    void queue(UUID accountId) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "imports " + accountId)
                .getSingleResult();
    }

    int deleteEndedBefore(Instant instant, int most) {
        return entities.createNativeQuery(
                        """
                        delete from data_import where id in (
                            select id from data_import where ended_at < :instant limit :most for update skip locked)
                        """)
                .setParameter("instant", instant)
                .setParameter("most", most)
                .executeUpdate();
    }
}
