package vn.handbook.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What a member's shelf is read by; the owner is in every query. */
interface BookmarkQueries {
    String MINE =
            """
            from Bookmark b
            where b.id.memberId = :memberId
                and (:everywhere = true or b.folderId = :folderId)
            """;

    @HQL(
            "select new BookmarkRow(b.id.documentId, b.folderId, b.bookmarkedAt) "
                    + MINE
                    + """
            and (b.bookmarkedAt, b.id.documentId) < (:before, :beforeId)
            order by b.bookmarkedAt desc, b.id.documentId desc
            limit :rows
            """)
    List<BookmarkRow> list(
            UUID memberId,
            boolean everywhere,
            UUID folderId,
            Instant before,
            UUID beforeId,
            int rows);

    @HQL(
            """
            select new BookmarkRow(b.id.documentId, b.folderId, b.bookmarkedAt)
            from Bookmark b
            where b.id.memberId = :memberId and b.id.documentId = :documentId
            """)
    Optional<BookmarkRow> find(UUID memberId, UUID documentId);

    @HQL("select count(*) " + MINE)
    Long count(UUID memberId, boolean everywhere, UUID folderId);

    @HQL(
            """
            select new BookmarkFolderSummary(f.id.id, f.name,
                (select count(*) from Bookmark b where b.id.memberId = :memberId and b.folderId = f.id.id))
            from BookmarkFolder f
            where f.id.memberId = :memberId and (f.nameFolded, f.id.id) > (:afterName, :afterId)
            order by f.nameFolded, f.id.id
            limit :rows
            """)
    List<BookmarkFolderSummary> folders(UUID memberId, String afterName, UUID afterId, int rows);

    @HQL(
            """
            select new BookmarkFolderSummary(f.id.id, f.name,
                (select count(*) from Bookmark b where b.id.memberId = :memberId and b.folderId = f.id.id))
            from BookmarkFolder f
            where f.id.memberId = :memberId and f.id.id = :folderId
            """)
    Optional<BookmarkFolderSummary> findFolder(UUID memberId, UUID folderId);

    @HQL("select count(*) from BookmarkFolder f where f.id.memberId = :memberId")
    Long countFolders(UUID memberId);
}
