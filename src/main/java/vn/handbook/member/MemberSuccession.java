package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Whoever is still a member goes along with a merged cell. */
@ApplicationScoped
class MemberSuccession implements SuccessionRule {
    private final EntityManager entities;

    MemberSuccession(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean isInUse(UUID organizationId) {
        return !entities.createNativeQuery(
                        """
                        select 1 from member
                        where organization_id = :id
                            and status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')
                        limit 1
                        """)
                .setParameter("id", organizationId)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        entities.createNativeQuery(
                        """
                        update member set organization_id = :successorId, version = version + 1
                        where organization_id = :id
                            and status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')
                        """)
                .setParameter("id", organizationId)
                .setParameter("successorId", successorId)
                .executeUpdate();
    }
}
