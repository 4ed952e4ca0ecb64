package vn.handbook.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class IdempotentAnswerRepository
        implements PanacheRepositoryBase<IdempotentAnswer, IdempotentAnswer.Id> {

    /** Held until the transaction ends; {@code false} when another one holds it. */
    boolean lock(IdempotentAnswer.Id id) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtextextended(?1, 0))",
                                Boolean.class)
                        .setParameter(1, id.accountId() + " " + id.key())
                        .getSingleResult();
    }

    long deleteOlderThan(Instant instant) {
        return delete("answeredAt < ?1", instant);
    }
}
