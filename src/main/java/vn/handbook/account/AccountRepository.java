package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** Locked, so that two changes at once follow one another. */
    Account findForChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Account> findOfMember(UUID memberId) {
        return find("memberId", memberId).firstResultOptional();
    }

    /**
     * Makes the member's account, without a password.
     *
     * @return whether there was none; of two who make it at once one makes it
     */
    boolean createOfMember(UUID memberId, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into account (id, member_id, long_password, version, created_at)
                                values (:id, :memberId, false, 0, :now)
                                on conflict (member_id) do nothing
                                """)
                        .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                        .setParameter("memberId", memberId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
