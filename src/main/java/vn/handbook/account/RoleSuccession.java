package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Roles end with the organisation on which they are held. */
@ApplicationScoped
class RoleSuccession implements SuccessionRule {
    private final EntityManager entities;

    RoleSuccession(EntityManager entities) {
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
                        with ended as (
                            update role_assignment
                            set valid_to = greatest(valid_from, cast(:on as date)), version = version + 1
                            where organization_id = :id and (valid_to is null or valid_to > :on)
                            returning account_id)
                        update account set rights_changed_at = clock_timestamp()
                        where id in (select account_id from ended)
                        """)
                .setParameter("id", organizationId)
                .setParameter("on", on)
                .executeUpdate();
    }
}
