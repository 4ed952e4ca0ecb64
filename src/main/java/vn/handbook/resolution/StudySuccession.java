package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/**
 * Resolutions and open study plans go to the successor, as whoever calls for them and as whom they
 * are for; a merger makes nobody late. A plan one of whose targets ends without a successor goes on
 * with the rest.
 */
@ApplicationScoped
class StudySuccession implements SuccessionRule {
    private static final String OPEN = "(p.due_on >= :on or p.due_days is not null)";

    /** None within another: neither where another target holds the successor already, … */
    private static final String TARGET_SUCCESSOR =
            """
            insert into study_plan_target (plan_id, organization_id)
            select p.id, :successorId
            from study_plan_target t join study_plan p on p.id = t.plan_id
            where t.organization_id = :id and %s and not exists (
                select from study_plan_target u join organization s on s.id = :successorId
                where u.plan_id = p.id and u.organization_id = any(s.path))
            """
                    .formatted(OPEN);

    /** … nor where the successor holds another target. */
    private static final String LEAVE_WHAT_IS_WITHIN =
            """
            delete from study_plan_target t
            using study_plan p, organization o
            where p.id = t.plan_id and o.id = t.organization_id and %s
                and (o.id = :id or o.id <> :successorId and :successorId = any(o.path) and exists (
                    select from study_plan_target u
                    where u.plan_id = p.id and u.organization_id = :successorId))
            """
                    .formatted(OPEN);

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
        change(
                """
                update study_plan p set version = version + 1,
                    organization_id = case organization_id when :id then :successorId else organization_id end
                where %s and (organization_id = :id or exists (
                    select from study_plan_target t where t.plan_id = p.id and t.organization_id = :id))
                """
                        .formatted(OPEN),
                organizationId,
                successorId,
                on);
        change(TARGET_SUCCESSOR, organizationId, successorId, on);
        change(LEAVE_WHAT_IS_WITHIN, organizationId, successorId, on);
    }

    private void change(String statement, UUID organizationId, UUID successorId, LocalDate on) {
        entities.createNativeQuery(statement)
                .setParameter("id", organizationId)
                .setParameter("successorId", successorId)
                .setParameter("on", on)
                .executeUpdate();
    }
}
