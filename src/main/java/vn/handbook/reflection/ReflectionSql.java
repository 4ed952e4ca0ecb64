package vn.handbook.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Creates and deletes reflections in statements that may be repeated. */
@ApplicationScoped
class ReflectionSql {
    private static final String CREATE =
            """
            insert into reflection (id, member_id, section_id, plan_id, state, body, version, created_at, updated_at)
            values (:id, :memberId, :sectionId, :planId, 'DRAFT', :body, 0, :now, :now)
            on conflict (member_id, section_id) do nothing
            """;

    /** What was handed in once is no longer the author's alone. */
    private static final String DELETE_DRAFT =
            "delete from reflection where member_id = :memberId and section_id = :sectionId and state = 'DRAFT'";

    private static final String REVIEWER_NAME =
            """
            select m.full_name
            from reflection_reviewer(:memberId, :planId, :today) r join member m on m.id = r.member_id
            """;

    private final EntityManager entities;

    ReflectionSql(EntityManager entities) {
        this.entities = entities;
    }

    /** False when there is one already. */
    boolean create(UUID id, UUID memberId, UUID sectionId, UUID planId, String body, Instant now) {
        return entities.createNativeQuery(CREATE)
                        .setParameter("id", id)
                        .setParameter("memberId", memberId)
                        .setParameter("sectionId", sectionId)
                        .setParameter("planId", planId)
                        .setParameter("body", body)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void deleteDraft(UUID memberId, UUID sectionId) {
        entities.createNativeQuery(DELETE_DRAFT)
                .setParameter("memberId", memberId)
                .setParameter("sectionId", sectionId)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<String> reviewerName(UUID memberId, UUID planId, LocalDate today) {
        List<String> names =
                entities.createNativeQuery(REVIEWER_NAME, String.class)
                        .setParameter("memberId", memberId)
                        .setParameter("planId", planId)
                        .setParameter("today", today)
                        .getResultList();
        return names.stream().findFirst();
    }

    void keep(ReflectionRound round) {
        entities.persist(round);
    }

    /** Writes what was changed now, where a clash can still be answered. */
    void flush() {
        entities.flush();
    }
}
