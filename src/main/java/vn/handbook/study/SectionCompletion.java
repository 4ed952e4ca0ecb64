package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Marks sections done that ask for more than being read. Merges as progress does: the earliest time
 * stays, in any order and however often it is said.
 */
@ApplicationScoped
public class SectionCompletion {
    // What is read later than never is read later; in one order, so that two cannot wait for one
    // another
    private static final String COMPLETE =
            """
            insert into section_progress as old
                (member_id, section_id, furthest, resume_position, reported_at, completed_at)
            select n.member_id, :sectionId, 0, 0, to_timestamp(0), n.at
            from unnest(cast(:members as uuid[]), cast(:times as timestamptz[])) n(member_id, at)
            order by n.member_id
            on conflict (member_id, section_id) do update set
                completed_at = least(old.completed_at, excluded.completed_at)
            """;

    private static final String WITHDRAWN =
            """
            section_id = :sectionId
                and (member_id, completed_at) in (
                    select * from unnest(cast(:members as uuid[]), cast(:times as timestamptz[])))
            """;

    /** Of which nothing is known but that it was done: it is as if it had never been begun. */
    private static final String FORGET =
            "delete from section_progress where furthest = 0 and reported_at = to_timestamp(0) and "
                    + WITHDRAWN;

    private static final String WITHDRAW =
            "update section_progress set completed_at = null where " + WITHDRAWN;

    /** What takes back and what says again elsewhere must not cross one another. */
    private static final String LOCK =
            """
            select 1 from section_progress
            where section_id = :sectionId and member_id = any(:members)
            order by member_id
            for update
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
        complete(sectionId, Map.of(memberId, at));
    }

    /**
     * Of many members in one statement.
     *
     * @param since for each member, since when it is done
     */
    public void complete(UUID sectionId, Map<UUID, Instant> since) {
        execute(COMPLETE, sectionId, since);
    }

    /**
     * Takes back what {@link #complete} said with the same time. Where it was done before that for
     * another reason it stays; whoever knows of a later reason looks for it afterwards and says it
     * again.
     *
     * @param since for each member, the time that was said
     */
    public void withdraw(UUID sectionId, Map<UUID, Instant> since) {
        if (since.isEmpty()) {
            return;
        }
        entities.createNativeQuery(LOCK)
                .setParameter("sectionId", sectionId)
                .setParameter("members", since.keySet().toArray(UUID[]::new))
                .getResultList();
        execute(FORGET, sectionId, since);
        execute(WITHDRAW, sectionId, since);
    }

    private void execute(String statement, UUID sectionId, Map<UUID, Instant> since) {
        if (since.isEmpty()) {
            return;
        }
        List<UUID> members = List.copyOf(since.keySet());
        entities.createNativeQuery(statement)
                .setParameter("sectionId", sectionId)
                .setParameter("members", members.toArray(UUID[]::new))
                .setParameter(
                        "times",
                        members.stream()
                                .map(member -> since.get(member).toString())
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
