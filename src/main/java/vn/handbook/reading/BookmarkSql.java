package vn.handbook.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.text.Folding;

/**
 * Writes bookmarks and folders, each in one statement that may be sent twice, late or by two
 * devices at once: of two orders that clash the later one wins, and neither fails. The limits are
 * looked at in the same statement; two at once may overstep them by one, which harms nobody.
 */
@ApplicationScoped
class BookmarkSql {
    private static final String PUT =
            """
            insert into bookmark (member_id, document_id, folder_id, bookmarked_at)
            select :memberId, :documentId, cast(:folderId as uuid), cast(:now as timestamptz)
            where (select count(*) from bookmark where member_id = :memberId) < :max
                or exists (select from bookmark where member_id = :memberId and document_id = :documentId)
            on conflict (member_id, document_id) do update set folder_id = excluded.folder_id
            returning xmax = 0 as created, bookmarked_at
            """;

    private static final String PUT_FOLDER =
            """
            insert into bookmark_folder (member_id, id, name, name_folded, created_at)
            select :memberId, :id, :name, :folded, cast(:now as timestamptz)
            where (select count(*) from bookmark_folder where member_id = :memberId) < :max
                or exists (select from bookmark_folder where member_id = :memberId and id = :id)
            on conflict (member_id, id) do update set name = excluded.name, name_folded = excluded.name_folded
            returning xmax = 0 as created
            """;

    private final EntityManager entities;

    BookmarkSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds the folder until the end of the transaction; false when the member has no such one. */
    boolean holdsFolder(UUID memberId, UUID folderId) {
        return !entities.createNativeQuery(
                        "select 1 from bookmark_folder where member_id = :memberId and id = :id for key share")
                .setParameter("memberId", memberId)
                .setParameter("id", folderId)
                .getResultList()
                .isEmpty();
    }

    /** Empty when the member has as many as allowed. */
    @SuppressWarnings("unchecked")
    Optional<Kept<BookmarkRow>> put(
            UUID memberId, UUID documentId, UUID folderId, int max, Instant now) {
        List<Tuple> rows =
                entities.createNativeQuery(PUT, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("documentId", documentId)
                        .setParameter("folderId", folderId)
                        .setParameter("max", max)
                        .setParameter("now", now)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(
                        row ->
                                new Kept<>(
                                        row.get("created", Boolean.class),
                                        new BookmarkRow(
                                                documentId,
                                                folderId,
                                                row.get("bookmarked_at", Instant.class))));
    }

    /** Whether the folder is new; empty when the member has as many as allowed. */
    @SuppressWarnings("unchecked")
    Optional<Boolean> putFolder(UUID memberId, UUID id, String name, int max, Instant now) {
        List<Boolean> rows =
                entities.createNativeQuery(PUT_FOLDER, Boolean.class)
                        .setParameter("memberId", memberId)
                        .setParameter("id", id)
                        .setParameter("name", name)
                        .setParameter("folded", Folding.fold(name))
                        .setParameter("max", max)
                        .setParameter("now", now)
                        .getResultList();
        return rows.stream().findFirst();
    }

    void delete(UUID memberId, UUID documentId) {
        entities.createNativeQuery(
                        "delete from bookmark where member_id = :memberId and document_id = :documentId")
                .setParameter("memberId", memberId)
                .setParameter("documentId", documentId)
                .executeUpdate();
    }

    void deleteFolder(UUID memberId, UUID id) {
        entities.createNativeQuery(
                        "delete from bookmark_folder where member_id = :memberId and id = :id")
                .setParameter("memberId", memberId)
                .setParameter("id", id)
                .executeUpdate();
    }
}
