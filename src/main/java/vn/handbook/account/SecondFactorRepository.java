package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SecondFactorRepository implements PanacheRepositoryBase<SecondFactor, UUID> {

    /** Locked, so that of two who come with one code at once one is too late. */
    Optional<SecondFactor> findForChange(UUID accountId) {
        return findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Begun then and never shown to work: secrets of which nobody has any use. */
    long deleteUnconfirmedBefore(Instant instant) {
        return delete("confirmedAt is null and createdAt < ?1", instant);
    }

    boolean isInForce(UUID accountId) {
        return count("accountId = ?1 and confirmedAt is not null", accountId) > 0;
    }
}
