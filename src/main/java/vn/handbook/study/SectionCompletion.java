package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/**
 * Marks sections done that ask for more than being read. Merges as progress does: the earliest time
 * stays, in any order and however often it is said.
 */
@ApplicationScoped
public class SectionCompletion {
    // What is read later than never is read later
    private static final String COMPLETE =
            """
            insert into section_progress as old
                (member_id, section_id, furthest, resume_position, reported_at, completed_at)
            values (:memberId, :sectionId, 0, 0, to_timestamp(0), :at)
            on conflict (member_id, section_id) do update set
                completed_at = least(old.completed_at, excluded.completed_at)
            """;

    private final EntityManager entities;

    SectionCompletion(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Within the caller's transaction, without which it fails.
     *
     * @param at since when it is done
     */
    public void complete(UUID memberId, UUID sectionId, Instant at) {
        entities.createNativeQuery(COMPLETE)
                .setParameter("memberId", memberId)
                .setParameter("sectionId", sectionId)
                .setParameter("at", at)
                .executeUpdate();
    }
}
