package vn.handbook.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Groups go to the successor, and with nobody to take over they are closed. */
@ApplicationScoped
class GroupSuccession implements SuccessionRule {
    private final EntityManager entities;
    private final Clock clock;

    GroupSuccession(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        entities.createNativeQuery(
                        """
                        update member_group set version = version + 1,
                            organization_id = case organization_id when :id then :successorId else organization_id end,
                            within_id = case within_id when :id then :successorId else within_id end
                        where organization_id = :id or within_id = :id
                        """)
                .setParameter("id", organizationId)
                .setParameter("successorId", successorId)
                .executeUpdate();
    }

    @Override
    public void end(UUID organizationId, LocalDate on) {
        entities.createNativeQuery(
                        """
                        update member_group set closed_at = :now, close_reason = 'Tổ chức của nhóm đã kết thúc.',
                            version = version + 1
                        where organization_id = :id and closed_at is null
                        """)
                .setParameter("id", organizationId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
