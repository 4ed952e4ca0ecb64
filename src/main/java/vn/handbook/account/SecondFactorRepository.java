package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SecondFactorRepository implements PanacheRepositoryBase<SecondFactor, UUID> {

    /** Locked, so that of two who come with one code at once one is too late. */
    Optional<SecondFactor> findForChange(UUID accountId) {
        return findByIdOptional(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isInForce(UUID accountId) {
        return count("accountId = ?1 and confirmedAt is not null", accountId) > 0;
    }
}
