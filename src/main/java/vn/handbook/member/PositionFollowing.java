package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** Positions end with the membership, and those held in a cell with the leaving of it. */
@ApplicationScoped
class PositionFollowing implements StandingRule {
    private final EntityManager entities;

    PositionFollowing(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void stands(UUID memberId, Standing before, Standing after, LocalDate on) {
        boolean everywhere = !after.status().isMember();
        if (!everywhere && before.organizationId().equals(after.organizationId())) {
            return;
        }
        entities.createNativeQuery(
                        """
                        update party_position set held_to = greatest(held_from, cast(:on as date)),
                            version = version + 1
                        where member_id = :memberId and (:everywhere or organization_id = :left)
                            and (held_to is null or held_to > :on)
                        """)
                .setParameter("memberId", memberId)
                .setParameter("everywhere", everywhere)
                .setParameter("left", before.organizationId())
                .setParameter("on", on)
                .executeUpdate();
    }
}
