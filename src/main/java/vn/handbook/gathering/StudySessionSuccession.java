package vn.handbook.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Study sessions go to the successor, with their lists, so that they can still be corrected. */
@ApplicationScoped
class StudySessionSuccession implements SuccessionRule {
    private final EntityManager entities;

    StudySessionSuccession(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        entities.createNativeQuery(
                        """
                        update study_session set organization_id = :successorId, version = version + 1
                        where organization_id = :id
                        """)
                .setParameter("id", organizationId)
                .setParameter("successorId", successorId)
                .executeUpdate();
    }
}
