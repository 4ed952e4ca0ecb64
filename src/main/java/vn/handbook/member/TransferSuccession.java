package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Transfers under way and temporary affiliations go on with the successor. */
@ApplicationScoped
class TransferSuccession implements SuccessionRule {
    private final EntityManager entities;

    TransferSuccession(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        for (String statement :
                new String[] {
                    """
                    update transfer set from_organization_id = :successorId, version = version + 1
                    where from_organization_id = :id and state in ('REQUESTED', 'RELEASED')
                    """,
                    """
                    update transfer set to_organization_id = :successorId, version = version + 1
                    where to_organization_id = :id and state in ('REQUESTED', 'RELEASED')
                    """,
                    """
                    update temporary_affiliation set organization_id = :successorId
                    where organization_id = :id and (to_day is null or to_day > cast(:on as date))
                    """
                }) {
            var query =
                    entities.createNativeQuery(statement)
                            .setParameter("id", organizationId)
                            .setParameter("successorId", successorId);
            if (statement.contains(":on")) {
                query.setParameter("on", on);
            }
            query.executeUpdate();
        }
    }

    @Override
    public boolean isInUse(UUID organizationId) {
        return !entities.createNativeQuery(
                        """
                        select 1 from transfer
                        where (to_organization_id = :id or from_organization_id = :id)
                            and state in ('REQUESTED', 'RELEASED')
                        union all
                        select 1 from temporary_affiliation where organization_id = :id and to_day is null
                        limit 1
                        """)
                .setParameter("id", organizationId)
                .getResultList()
                .isEmpty();
    }
}
