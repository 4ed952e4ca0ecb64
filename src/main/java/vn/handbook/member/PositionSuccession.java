package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Positions end with the organisation in which they are held. */
@ApplicationScoped
class PositionSuccession implements SuccessionRule {
    private final EntityManager entities;

    PositionSuccession(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        end(organizationId, on);
    }

    @Override
    public void end(UUID organizationId, LocalDate on) {
        entities.createNativeQuery(
                        """
                        update party_position set held_to = greatest(held_from, cast(:on as date)),
                            version = version + 1
                        where organization_id = :id and (held_to is null or held_to > :on)
                        """)
                .setParameter("id", organizationId)
                .setParameter("on", on)
                .executeUpdate();
    }
}
