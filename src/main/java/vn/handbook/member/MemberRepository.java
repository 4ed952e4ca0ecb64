package vn.handbook.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

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
