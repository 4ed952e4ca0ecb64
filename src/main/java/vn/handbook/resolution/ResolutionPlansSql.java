package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** How the plans for a resolution go together with it. */
@ApplicationScoped
class ResolutionPlansSql {
    private static final String MATCHES =
            """
            select exists (select from resolution_section s
                where s.resolution_id = :id and s.retired_at is null
                    and section_counts(:rule, s.requirement, s.required))
            """;

    private static final String STRANDED =
            """
            select exists (select from study_plan p
                where p.resolution_id = :id and not exists (select from resolution_section s
                    where s.resolution_id = p.resolution_id and s.retired_at is null
                        and section_counts(p.completion_rule, s.requirement, s.required)))
            """;

    private static final String WITHDRAW =
            "update study_plan set withdrawn_at = :now, version = version + 1 where resolution_id = :id";

    private final EntityManager entities;

    ResolutionPlansSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether there is any section that counts by the rule. */
    boolean matches(CompletionRule rule, UUID resolutionId) {
        return (Boolean)
                entities.createNativeQuery(MATCHES, Boolean.class)
                        .setParameter("id", resolutionId)
                        .setParameter("rule", rule.name())
                        .getSingleResult();
    }

    /** Whether some plan has nothing left that counts. */
    boolean strandsAPlan(UUID resolutionId) {
        return (Boolean)
                entities.createNativeQuery(STRANDED, Boolean.class)
                        .setParameter("id", resolutionId)
                        .getSingleResult();
    }

    /** With the resolution that they call to study. */
    void withdrawPlans(UUID resolutionId, Instant now) {
        entities.createNativeQuery(WITHDRAW)
                .setParameter("id", resolutionId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
