package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Resolutions and open study plans go to the successor; a merger makes nobody late. */
@ApplicationScoped
class StudySuccession implements SuccessionRule {
    private final EntityManager entities;

    StudySuccession(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        entities.createNativeQuery(
                        """
                        update resolution set organization_id = :successorId, version = version + 1
                        where organization_id = :id
                        """)
                .setParameter("id", organizationId)
                .setParameter("successorId", successorId)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update study_plan set organization_id = :successorId, version = version + 1
                        where organization_id = :id and due_on >= :on
                        """)
                .setParameter("id", organizationId)
                .setParameter("successorId", successorId)
                .setParameter("on", on)
                .executeUpdate();
    }
}
