package vn.handbook.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    /**
     * Until the transaction ends nobody else changes the member. The tree first: its changes lock
     * members after it, and whoever went the other way round would wait for them for ever.
     */
    void hold(Member member) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock_shared(x'006F726774726565'\\:\\:bigint) as text)",
                        String.class)
                .getSingleResult();
        getEntityManager().refresh(member, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Held until the transaction ends. */
    void lock(String name) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)",
                        String.class)
                .setParameter(1, name)
                .getSingleResult();
    }
}
