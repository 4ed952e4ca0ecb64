package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How far a member is with the sections of what they study. */
@ApplicationScoped
class OwnProgressSql {
    private static final String OF =
            """
            select g.section_id, g.furthest, g.resume_position, g.completed_at
            from section_progress g join resolution_section s on s.id = g.section_id
            where g.member_id = :memberId and s.resolution_id = any(:resolutionIds) and s.retired_at is null
            order by g.section_id
            """;

    private final EntityManager entities;

    OwnProgressSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<SectionProgressSummary> of(UUID memberId, Collection<UUID> resolutionIds) {
        List<Tuple> rows =
                entities.createNativeQuery(OF, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("resolutionIds", resolutionIds.toArray(UUID[]::new))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new SectionProgressSummary(
                                        row.get("section_id", UUID.class),
                                        row.get("furthest", Double.class),
                                        row.get("resume_position", Integer.class),
                                        row.get("completed_at", Instant.class)))
                .toList();
    }
}
