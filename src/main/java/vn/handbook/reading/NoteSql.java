package vn.handbook.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Creates and deletes notes in statements that may be repeated. */
@ApplicationScoped
class NoteSql {
    /** An id that is there already, or that was there and is deleted, is left as it is. */
    private static final String CREATE =
            """
            insert into note (member_id, id, document_id, anchor, body, quote, quote_start, quote_end, color, version,
                created_at, updated_at)
            select :memberId, :id, :documentId, cast(:anchor as text), cast(:body as text), cast(:quote as text),
                cast(:start as integer), cast(:end as integer), cast(:color as text), 0,
                cast(:now as timestamptz), cast(:now as timestamptz)
            where (select count(*) from note where member_id = :memberId) < :max
                and not exists (select from deleted_note where member_id = :memberId and id = :id)
            on conflict (member_id, id) do nothing
            """;

    /** What was never there leaves nothing behind. */
    private static final String DELETE =
            """
            with gone as (delete from note where member_id = :memberId and id = :id returning member_id, id)
            insert into deleted_note (member_id, id, deleted_at)
            select member_id, id, cast(:now as timestamptz) from gone
            on conflict do nothing
            """;

    private final EntityManager entities;

    NoteSql(EntityManager entities) {
        this.entities = entities;
    }

    /** False when the id is or was in use, or the member has as many notes as allowed. */
    boolean create(UUID memberId, UUID id, PutNoteRequest content, int max, Instant now) {
        Highlight highlight = content.highlight();
        return entities.createNativeQuery(CREATE)
                        .setParameter("memberId", memberId)
                        .setParameter("id", id)
                        .setParameter("documentId", content.documentId())
                        .setParameter("anchor", content.anchor())
                        .setParameter("body", content.text())
                        .setParameter("quote", highlight == null ? null : highlight.quote())
                        .setParameter("start", highlight == null ? null : highlight.start())
                        .setParameter("end", highlight == null ? null : highlight.end())
                        .setParameter("color", highlight == null ? null : highlight.color().name())
                        .setParameter("max", max)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Writes what was changed now, where a clash can still be answered. */
    void flush() {
        entities.flush();
    }

    boolean wasDeleted(UUID memberId, UUID id) {
        return !entities.createNativeQuery(
                        "select 1 from deleted_note where member_id = :memberId and id = :id")
                .setParameter("memberId", memberId)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** The ids alone: nothing else of them is there. */
    @SuppressWarnings("unchecked")
    List<UUID> deleted(UUID memberId) {
        return entities.createNativeQuery(
                        "select id from deleted_note where member_id = :memberId order by deleted_at",
                        UUID.class)
                .setParameter("memberId", memberId)
                .getResultList();
    }

    void delete(UUID memberId, UUID id, Instant now) {
        entities.createNativeQuery(DELETE)
                .setParameter("memberId", memberId)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    void forgetDeletedBefore(Instant instant) {
        entities.createNativeQuery("delete from deleted_note where deleted_at < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}
