package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Whether the rules of plans and the sections of resolutions go together. */
@ApplicationScoped
class CompletionRuleSql {
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

    private final EntityManager entities;

    CompletionRuleSql(EntityManager entities) {
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
}
