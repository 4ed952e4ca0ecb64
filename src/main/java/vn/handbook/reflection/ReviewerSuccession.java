package vn.handbook.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Nobody becomes reviewer of the successor by a merger: that is decided anew. */
@ApplicationScoped
class ReviewerSuccession implements SuccessionRule {
    private final EntityManager entities;
    private final Clock clock;

    ReviewerSuccession(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        end(organizationId, on);
    }

    @Override
    public void end(UUID organizationId, LocalDate on) {
        entities.createNativeQuery(
                        """
                        update study_plan_reviewer set ended_at = :now
                        where organization_id = :id and ended_at is null
                        """)
                .setParameter("id", organizationId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
