package vn.handbook.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What a member's notes are read by; the owner is in every query, and nobody else ever is. */
interface NoteQueries {
    String MINE =
            """
            from Note n
            where n.id.memberId = :memberId
                and (:everywhere = true or n.documentId = :documentId)
            """;

    @HQL(
            MINE
                    + """
            and (n.createdAt, n.id.id) < (:before, :beforeId)
            order by n.createdAt desc, n.id.id desc
            limit :rows
            """)
    List<Note> list(
            UUID memberId,
            boolean everywhere,
            UUID documentId,
            Instant before,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + MINE)
    Long count(UUID memberId, boolean everywhere, UUID documentId);

    @HQL("from Note n where n.id.memberId = :memberId and n.id.id = :id")
    Optional<Note> find(UUID memberId, UUID id);
}
