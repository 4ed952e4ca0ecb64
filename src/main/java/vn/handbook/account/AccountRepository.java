package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** Locked, so that two changes at once follow one another. */
    Account findForChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The member's account, made where there is none; two who make it at once make one. */
    Account ofMember(UUID memberId, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into account (id, member_id, long_password, version, created_at)
                        values (:id, :memberId, false, 0, :now)
                        on conflict (member_id) do nothing
                        """)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("memberId", memberId)
                .setParameter("now", now)
                .executeUpdate();
        return find("memberId", memberId).singleResult();
    }
}
