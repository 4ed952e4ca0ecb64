package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** Locked, so that two changes at once follow one another. */
    Account findForChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
